import { markOrigins, projectRoles, reviewStates } from '#domain'
import { createZodDto } from 'nestjs-zod'
import { z } from 'zod'
import { earlier } from '../release/earlier.dto'
import { conceptDetail } from '../schemes/scheme.dto'
import { chance, relation, suggestion } from './suggestion.dto'

export const state = z.enum(reviewStates)
export const person = z.object({ id: z.uuid(), name: z.string() })

const answer = z
  .object({
    user: person,
    round: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    verdicts: z.array(
      z.object({ targetId: z.int(), targetTitle: z.string(), targetNotation: z.string().nullable(), relation }),
    ),
    none: z.object({ reason: z.string() }).nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Answer' })

const origin = z.enum(markOrigins)

const markEvent = z
  .object({
    id: z.int(),
    user: person,
    kind: z.enum(['match', 'none', 'withdraw']),
    targetId: z.int().nullable(),
    targetTitle: z.string().nullable(),
    relation: relation.nullable(),
    reason: z.string().nullable(),
    comment: z.string().nullable(),
    origin: origin.nullable(),
    rank: z.int().nullable(),
    score: z.number().nullable(),
    learned: z.boolean().describe('whether rank and score are those of a suggestion that decisions had moved'),
    bulk: z.boolean().describe('whether it is part of one act on many concepts'),
    carried: z.boolean().describe('whether it was given in an earlier project and taken over'),
    at: z.iso.datetime(),
  })
  .meta({ id: 'MarkEvent' })

const sibling = z
  .object({
    id: z.int(),
    notation: z.string().nullable(),
    title: z.string(),
    state,
    away: z.int().describe('how many places behind the concept it stands in the file; before it: negative'),
    nothingFits: z.boolean(),
    matches: z.array(z.object({ targetId: z.int(), title: z.string(), notation: z.string().nullable(), relation })),
  })
  .meta({ id: 'Sibling' })

const conceptComment = z
  .object({
    id: z.int(),
    user: person,
    text: z.string(),
    target: z
      .object({ id: z.int(), notation: z.string().nullable(), title: z.string() })
      .nullable()
      .describe('of a remark on the wording of a target'),
    mentions: z
      .array(person.extend({ answered: z.boolean().describe('has said something about the concept since') }))
      .describe('who is asked'),
    answered: z.boolean().describe('nobody who is asked still owes an answer'),
    at: z.iso.datetime(),
  })
  .meta({ id: 'ConceptComment' })

const conceptWarning = z
  .object({ code: z.string(), targetId: z.int(), targetTitle: z.string() })
  .meta({ id: 'ConceptWarning' })

const conceptPage = z
  .object({
    concept: conceptDetail,
    state,
    allowed: z.array(z.enum(['answer', 'review', 'settle'])),
    hidden: z.boolean().describe('blind review: the first answer stays hidden until the reader has given one'),
    runId: z.uuid().nullable(),
    suggestions: z.array(suggestion),
    noneProbability: chance.nullable().describe('that no target fits'),
    learned: z.boolean().describe('whether decisions on other concepts moved what is shown'),
    before: z
      .array(z.object({ targetId: z.int(), rank: z.int(), score: chance }))
      .nullable()
      .describe('the suggestions as the run made them, where decisions moved them'),
    adaptedTo: z.int().describe("to how many of the project's decisions chances are adapted by now; 0: not shown so"),
    answers: z.array(answer),
    history: z.array(markEvent),
    earlier: earlier.nullable().describe('what an earlier project said, and what the release changed'),
    siblings: z.array(sibling).describe('of the same group, with what counts for them now; the nearest 30'),
    assignee: person
      .extend({ by: person, at: z.iso.datetime() })
      .nullable()
      .describe('whose concept it is to answer, and who said so'),
    postponed: z.boolean().describe('the reader wants to look at it later'),
    warnings: z.array(conceptWarning),
    comments: z.array(conceptComment).describe('oldest first; blind, of others only those that ask the reader'),
    people: z.array(person.extend({ role: z.enum(projectRoles) })).describe('whom a comment can ask'),
  })
  .meta({ id: 'ConceptPage' })

const newComment = z
  .object({
    text: z.string().trim().min(1).max(2000),
    mentions: z.array(z.uuid()).max(20).default([]).describe('members who are asked'),
    targetId: z.int().optional().describe('of a remark on the wording of a target, for whoever publishes it'),
  })
  .meta({ id: 'NewComment' })

export class ConceptPageDto extends createZodDto(conceptPage) {}
export class NewCommentDto extends createZodDto(newComment) {}
