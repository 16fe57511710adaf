import fc from 'fast-check'
import { wordsApart } from './words-apart'

const changed = (words: { text: string; changed: boolean }[]) =>
  words
    .filter((word) => word.changed)
    .map(({ text }) => text.trim())
    .filter(Boolean)

it('marks the words that only one of two texts has', () => {
  const { before, after } = wordsApart('bakes bread and rolls', 'bakes fresh bread, rolls')
  expect(changed(before)).toEqual(['and'])
  expect(changed(after)).toEqual(['fresh', ','])
})

it('loses nothing and invents nothing', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const marked = wordsApart(before, after)
      const told = (words: { text: string }[]) => words.map(({ text }) => text).join('')
      expect([told(marked.before), told(marked.after)]).toEqual([before, after])
    }),
  )
})

it('marks nothing in equal texts', () => {
  fc.assert(fc.property(fc.string(), (text) => expect(changed(wordsApart(text, text).before)).toEqual([])))
})
