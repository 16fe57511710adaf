import { readTargetQuery } from './target-query'

const uri = 'http://data.europa.eu/esco/occupation/00000000-0000-0000-0000-000000000000'

it.each([uri, `  ${uri} `, `https://portal.example.org/en/occupation?uri=${encodeURIComponent(uri)}&page=2`])(
  'reads %j as the address of a concept',
  (typed) => {
    expect(readTargetQuery(typed)).toEqual({ by: 'uri', uri })
  },
)

it('takes an address that names no other as the concept’s own', () => {
  expect(readTargetQuery('urn:scheme:7512.2')).toEqual({ by: 'uri', uri: 'urn:scheme:7512.2' })
})

it.each(['7512', '7512.1.3', 'C7512', '12-3'])('reads %j as a code', (code) => {
  expect(readTargetQuery(` ${code} `)).toMatchObject({ by: 'code', code })
})

it('keeps the words of a code, which may be none', () => {
  expect(readTargetQuery('3D')).toEqual({ by: 'code', code: '3D', words: ['3D'] })
})

it.each([
  ['ship’s cook', ['ship', 's', 'cook']],
  ['  μηχανικός   λογισμικού', ['μηχανικός', 'λογισμικού']],
  ['cook (ship)', ['cook', 'ship']],
  ['ﬁsher', ['fisher']],
  ['100 % cotton', ['100', 'cotton']],
  ['%_\\', []],
])('reads %j as words', (typed, words) => {
  expect(readTargetQuery(typed)).toEqual({ by: 'words', words })
})

it('reads letters of a language that writes vowels as marks whole', () => {
  expect(readTargetQuery('पानी')).toEqual({ by: 'words', words: ['पानी'] })
})

it('leaves out what makes a search no narrower', () => {
  expect(readTargetQuery('a b c d e f g h i j')).toMatchObject({ words: [...'abcdefgh'] })
})
