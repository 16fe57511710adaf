import { z } from 'zod'
import { likenesses, relations } from '#domain'
import { groupRef, labelEvidence } from '../schemes/scheme.dto'

export const relation = z.enum(relations)
export const chance = z.number().min(0).max(100)

export const readerLanguage = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
  .transform((tag) => tag.toLowerCase())
  .default('en')
  .describe("BCP 47 tag of the page's language: titles are given in it too")

export const targetSummary = z
  .object({
    id: z.int(),
    uri: z.string().nullable(),
    notation: z.string().nullable(),
    title: z.string().describe("in the project's source language, in English where the target has none"),
    titleEnglish: z.string().nullable(),
    titleReader: z.string().nullable().describe('in the language asked for'),
    alternatives: z.array(z.string()),
    description: z.string().nullable(),
    iscoGroup: groupRef.nullable(),
    linked: z.int().describe('how many sources of the project are mapped to it, the one at hand not counted'),
  })
  .meta({ id: 'TargetSummary' })

const sourceRef = z.object({ sourceId: z.int(), notation: z.string().nullable(), title: z.string() })

export const evidence = z
  .object({
    dense: z.number(),
    lexical: z.number(),
    label: labelEvidence,
    how: z.enum(likenesses),
    sharedWords: z.array(z.string()),
    signals: z
      .record(z.string(), z.number())
      .optional()
      .describe('what each signal says for it or against it, in log-odds against the average candidate of the concept'),
    english: z.string().optional().describe('its English label nearest to the title'),
    remembered: z
      .object({ scheme: z.string(), title: z.string(), language: z.string(), relation, more: z.int() })
      .optional()
      .describe('the nearest title that was mapped to it elsewhere, and how many more there are'),
    isco: z
      .object({ group: z.string(), share: z.number().min(0).max(1), by: z.enum(['declared', 'branch']) })
      .optional()
      .describe('why its ISCO-08 group is expected here'),
    rival: sourceRef.optional().describe('another concept of the scheme that fits this target better'),
    decision: sourceRef
      .extend({ relation, by: z.enum(['title', 'branch']) })
      .optional()
      .describe('the decision that moved it'),
  })
  .meta({ id: 'Evidence' })

export const suggestion = z
  .object({
    rank: z.int(),
    score: chance.describe('the chance that an expert accepts it, 0 to 100'),
    target: targetSummary,
    proposal: z
      .object({ relation, probability: z.number().min(0).max(1) })
      .nullable()
      .describe('how the concept relates to it, most likely; null where the run is older than such proposals'),
    evidence,
    siblings: z
      .object({ here: z.int(), decided: z.int() })
      .nullable()
      .describe("how many of the concept's mapped siblings went to the target's ISCO group; null where none did"),
  })
  .meta({ id: 'Suggestion' })
