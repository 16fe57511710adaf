import { agreedSignals, signalNames, type MappedLevels, type SignalName } from '#domain'
import { InvalidArgumentError, Option } from 'commander'

/** @throws InvalidArgumentError unless it is a language tag such as `lv` */
export function languageOf(value: string): string {
  if (/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(value)) return value.toLowerCase()
  throw new InvalidArgumentError('Expected a language such as lv.')
}

/** @throws InvalidArgumentError unless it is `leaves`, `all` or a level from 1 on */
export function levelsOf(value: string): MappedLevels {
  if (value === 'leaves' || value === 'all') return value
  if (/^[1-9]\d?$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Expected leaves, all, or a level such as 2.')
}

/** @throws InvalidArgumentError unless it is a whole number from 1 on */
export function countOf(value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Expected a whole number from 1 on.')
}

/** @throws InvalidArgumentError unless it is a share such as .2, less than 1 */
export function shareOf(value: string): number {
  const share = Number(value)
  if (value.trim() !== '' && share >= 0 && share < 1) return share
  throw new InvalidArgumentError('Expected a share from 0 up to but not including 1, such as 0.2.')
}

/** Signals that are asked for together. */
const signalGroups: Readonly<Record<string, readonly SignalName[]>> = {
  dense: ['nearestLabel', 'preferredLabel', 'meanLabel'],
  lexical: ['spelling', 'spellingPreferred', 'sameText', 'wordDifference'],
  english: ['englishLabel', 'englishPreferred', 'englishMean'],
  descriptions: [
    'titleToDescription',
    'titleToEnglishDescription',
    'descriptionToDescription',
    'descriptionToEnglishLabels',
    'descriptionToEnglish',
  ],
  memory: ['remembered', 'rememberedVote', 'rememberedSpelling', 'popularity'],
  isco: ['iscoUnit', 'iscoMinor'],
  codes: ['escoCode'],
  rivals: ['rivals'],
  together: ['interplay'],
  agreed: agreedSignals,
}

/**
 * `dense,lexical,popularity` → the signals they name.
 * @throws InvalidArgumentError that lists all names when one is none
 */
export function signalsOf(value: string): Set<SignalName> {
  const names = value.split(',').map((name) => name.trim())
  const isSignal = (name: string): name is SignalName => signalNames.some((known) => known === name)
  const chosen = names.flatMap((name) => signalGroups[name] ?? (isSignal(name) ? [name] : []))
  const unknown = names.find((name) => !(name in signalGroups) && !isSignal(name))
  if (unknown === undefined) return new Set(chosen)
  const known = `groups ${Object.keys(signalGroups).join(', ')}; signals ${signalNames.join(', ')}`
  throw new InvalidArgumentError(`There is no signal “${unknown}”. Known are the ${known}.`)
}

export const escoPath = () =>
  new Option('--esco <path>', 'ESCO as downloaded: a folder, a zip, or one CSV').makeOptionMandatory()

export const textOption = () =>
  new Option('--text <text>', 'what sources are ranked by').choices(['title', 'title+description']).default('title')

export const topOption = (description: string) => new Option('--top <count>', description).argParser(countOf)

export const memoryOption = () =>
  new Option(
    '--memory <path>',
    'folder of published mapping tables to learn from; those of the same classification are left out',
  )

/** @throws InvalidArgumentError for what is no address of the web */
export function addressOf(text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text
  throw new InvalidArgumentError('expected an address, such as https://creativecommons.org/licenses/by/4.0/')
}
