import { InvalidArgumentError, Option } from 'commander'

/** @throws InvalidArgumentError unless it is a language tag such as `lv` */
export function languageOf(value: string): string {
  if (/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(value)) return value.toLowerCase()
  throw new InvalidArgumentError('Expected a language such as lv.')
}

/** @throws InvalidArgumentError unless it is a whole number from 1 on */
export function countOf(value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Expected a whole number from 1 on.')
}

export const escoPath = () =>
  new Option('--esco <path>', 'ESCO as downloaded: a folder, a zip, or one CSV').makeOptionMandatory()

export const textOption = () =>
  new Option('--text <text>', 'what sources are ranked by').choices(['title', 'title+description']).default('title')

export const topOption = (description: string) => new Option('--top <count>', description).argParser(countOf)
