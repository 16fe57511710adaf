import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { texts as english, type Texts } from './en'

type Making = (...places: unknown[]) => unknown
type Leaf = string | Making

/** Every text by the path of its keys; some are made by a function from what stands in their places. */
function leavesOf(value: unknown, path = ''): [string, Leaf][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, value as Leaf]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}/${key}`))
}

/** What may stand in a place: a title, a number, a relation, languages, a moment. */
const samples = ['§§', 3, 1, 0.2, 'exactMatch', ['lv'], '2026-11-22T10:00:00Z']

function combinations(places: number): unknown[][] {
  if (places === 0) return [[]]
  return combinations(places - 1).flatMap((before) => samples.map((sample) => [...before, sample]))
}

/** What is made of the samples, as one text; empty where these samples are not what the function is for. */
function tried(making: Making, places: unknown[]): string {
  try {
    const text = JSON.stringify(making(...places)) ?? ''
    return /undefined|NaN|null|Invalid Date/.test(text) ? '' : text
  } catch {
    return ''
  }
}

/** Whether what stands in the place makes any difference to the text. */
function tells(making: Making, place: number, places: number): boolean {
  return combinations(places).some((one) => tried(making, one) !== tried(making, one.with(place, '¶')))
}

/** Titles and samples left out, so that only the words of the language are compared. */
const isSentence = (text: string) => (text.replaceAll('exactMatch', '').match(/\p{L}{3,}/gu) ?? []).length > 1

const others = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'en')
  .map(({ name }) => name)

/** Which languages there are is only known when the test runs. */
function textsOf(language: string): Texts {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require(join(__dirname, language)) as { texts: Texts }).texts
}

const inEnglish = leavesOf(english)

/** English leaves them to the API (texts/en/problems.ts), so the other languages are held to each other. */
const isProblem = (path: string) => path.startsWith('/problems/')

describe.each(others)('the texts in %s', (language) => {
  const texts = textsOf(language)
  const said = new Map(leavesOf(texts))

  it('name their language', () => {
    expect(texts.language).toBe(language)
  })

  it('say all that is said in English, and nothing else', () => {
    expect([...said.keys()].filter((path) => !isProblem(path)).sort()).toEqual(inEnglish.map(([path]) => path).sort())
  })

  it('leave nothing empty', () => {
    expect([...said].filter(([, leaf]) => typeof leaf === 'string' && leaf.trim() === '')).toEqual([])
  })

  it('tell whatever English tells in a sentence', () => {
    const forgotten = inEnglish.flatMap(([path, leaf]) => {
      const other = said.get(path)
      if (typeof leaf === 'string' || typeof other !== 'function') return []
      const places = [...Array(leaf.length).keys()]
      return places
        .filter((place) => tells(leaf, place, leaf.length) && !tells(other, place, leaf.length))
        .map(() => path)
    })
    expect(forgotten).toEqual([])
  })

  it('repeat no English sentence', () => {
    const repeated = inEnglish.filter(([path, leaf]) => {
      const other = said.get(path)
      if (typeof leaf === 'string') return isSentence(leaf) && leaf === other
      return combinations(leaf.length).some((places) => {
        const text = tried(leaf, places)
        return isSentence(text) && text === tried(other as Making, places)
      })
    })
    expect(repeated.map(([path]) => path)).toEqual([])
  })
})

it('say the same problems of the API in all languages but English', () => {
  const [first = [], ...rest] = others.map((language) => Object.keys(textsOf(language).problems).sort())
  for (const codes of rest) expect(codes).toEqual(first)
})
