import { carryCodes } from '#domain'
import { z } from 'zod'
import { relation } from '../validate/suggestion.dto'

const person = z.object({ id: z.uuid(), name: z.string() })
const project = z.object({ id: z.uuid(), name: z.string() })
const concept = z
  .object({ id: z.int(), notation: z.string().nullable(), title: z.string() })
  .meta({ id: 'NamedConcept' })

const reason = z
  .object({
    code: z.enum(carryCodes),
    targetId: z.int().nullable(),
    language: z.string().nullable(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    similarity: z.number().nullable(),
    proposals: z.array(z.int()),
    target: concept.nullable().describe('the target that it is about, as the earlier version names it'),
    proposed: z.array(concept).describe('what may stand for it, is new below it, or may fit now'),
  })
  .meta({ id: 'CarryReason' })

const event = z
  .object({
    kind: z.enum(['match', 'none', 'withdraw', 'comment']),
    user: person,
    project,
    relation: relation.nullable(),
    target: concept.nullable(),
    text: z.string().nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'EarlierEvent' })

/** What was said of a concept before its project, and what the release changed about it. */
export const earlier = z
  .object({
    project: project.extend({ source: z.string(), target: z.string() }),
    outcome: z.enum(['carried', 'look', 'open']),
    reasons: z.array(reason).describe('why it has to be looked at'),
    answers: z.array(
      z.object({
        user: person,
        verdicts: z.array(z.object({ target: concept, relation, isGone: z.boolean() })),
        none: z.object({ reason: z.string() }).nullable(),
      }),
    ),
    holds: z.boolean().describe('whether all targets of the answers are still there'),
    acceptance: z
      .enum(['allowed', 'for-reviewer', 'impossible'])
      .describe('whether who asks may let the answers stand again now, or as a mapper would have to be a reviewer'),
    accepted: z.object({ user: person, at: z.iso.datetime() }).nullable().describe('who accepted the answers again'),
    history: z.array(event).describe('of all projects before this one, oldest first'),
  })
  .meta({ id: 'Earlier' })
