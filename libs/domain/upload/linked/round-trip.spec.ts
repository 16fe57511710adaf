import fc from 'fast-check'
import { drawConcept, drawHead, drawStatement, drawTarget } from '../../../../test/support/draw-crosswalk'
import { mappingFormats, mappingFormatNames } from '../../export/formats'
import { uriOf } from '../../export/identifiers'
import { relations, type Direction } from '../../taxonomy/mapping'
import { judgeDirections } from '../crosswalk/direction'
import { notedMappingsOf } from '../crosswalk/mappings'
import { readUpload } from '../read-upload'

describe('drawn crosswalks', () => {
  const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => /\p{L}/u.test(text))
  const code = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .filter((text) => /^[\p{L}\p{N}][^\p{C}\p{Z}]*$/u.test(text))
  const drawn = fc.record({
    code,
    label: texts,
    target: fc.option(fc.nat(20)),
    relation: fc.constantFrom(...relations),
    note: fc.option(
      texts.map((text) => text.trim()),
      { nil: '' },
    ),
  })
  const linked = mappingFormatNames.filter((name) => !['eures-csv', 'xlsx'].includes(name))

  it.each(linked)('%s leaves and comes back the same', async (format) => {
    const pairs = fc.uniqueArray(drawn, { selector: ({ code }) => code, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(
        pairs,
        fc.constantFrom<Direction>('source-to-target', 'target-to-source'),
        async (rows, direction) => {
          const head = drawHead({ direction })
          const statements = rows.map(({ code, label, target, relation, note }) =>
            drawStatement({
              source: drawConcept(code, { label }),
              target: target === null ? null : drawTarget(`t${target}`),
              relation: target === null ? null : relation,
              reason: target === null ? note : '',
              note: target === null ? '' : note,
            }),
          )
          const pieces: Uint8Array[] = []
          async function* batch() {
            yield await Promise.resolve(statements)
          }
          for await (const piece of mappingFormats[format].write(head, batch())) pieces.push(Buffer.from(piece))
          const { crosswalk } = await readUpload([{ name: 'x', bytes: Buffer.concat(pieces) }], { kind: 'crosswalk' })
          const [{ proposed } = { proposed: direction }] = judgeDirections(crosswalk?.rows ?? [], crosswalk?.metadata)
          const back = notedMappingsOf(crosswalk?.rows ?? [], { occupation: proposed, group: proposed })
          const kept = statements.filter(({ target }) => format !== 'alignment-rdf' || target !== null)
          const said = (source: string, relation: string | null, target: string | null, note: string | null) =>
            `${source} ${relation} ${target} ${format === 'alignment-rdf' ? '' : (note ?? '')}`
          const byUri = new Map(crosswalk?.rows.map(({ source }) => [source.key, source.uri]))
          expect(
            back.map(({ source, relation, target, note }) => said(byUri.get(source)!, relation, target, note)).sort(),
          ).toEqual(
            kept
              .map(({ source, relation, target, reason, note }) =>
                said(uriOf(source, head.source), relation, target?.uri ?? null, reason || note),
              )
              .sort(),
          )
        },
      ),
      { numRuns: 40 },
    )
  })
})
