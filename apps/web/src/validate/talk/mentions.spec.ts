import { cutAtMentions, mentionedIn, nameBeingTyped, peopleNamed, withName } from './mentions'

/** Hand-written. */
const people = ['Ana', 'Ana María Núñez', 'Rob (Riga)', 'Zoë O’Hara'].map((name) => ({ id: name, name }))
const names = (found: { name: string }[]) => found.map(({ name }) => name)

describe('a name being typed', () => {
  const typed = (text: string) => nameBeingTyped(text, text.length, people)

  it.each([
    ['@', { from: 0, query: '' }],
    ['Is it? @an', { from: 7, query: 'an' }],
    ['(@Ana M', { from: 1, query: 'Ana M' }],
  ])('is found in “%s”', (text, found) => expect(typed(text)).toEqual(found))

  it.each(['ana', 'write to ana@example.org', 'Is it? @Ana ', '@Ana María Núñez ', '@\nana'])(
    'is not in “%s”',
    (text) => expect(typed(text)).toBeNull(),
  )

  it('is what stands before the caret', () => {
    expect(nameBeingTyped('@ro is it?', 3, people)).toEqual({ from: 0, query: 'ro' })
  })
})

describe('people', () => {
  it('are found by the beginning of any of their names, whatever the accents and capitals', () => {
    expect(names(peopleNamed(people, 'nun'))).toEqual(['Ana María Núñez'])
    expect(names(peopleNamed(people, 'ANA'))).toEqual(['Ana', 'Ana María Núñez'])
    expect(names(peopleNamed(people, 'zoe o'))).toEqual(['Zoë O’Hara'])
    expect(peopleNamed(people, 'na')).toEqual([])
  })

  it('are written out with a space after them, and the caret behind it', () => {
    expect(withName('Is it? @an indeed', { from: 7, query: 'an' }, 'Ana')).toEqual({
      text: 'Is it? @Ana indeed',
      caret: 12,
    })
  })
})

describe('mentions', () => {
  it('are whole names, the longest that fits', () => {
    expect(names(mentionedIn('@Ana María Núñez, do you know?', people))).toEqual(['Ana María Núñez'])
    expect(names(mentionedIn('@Ana, and @Rob (Riga)?', people))).toEqual(['Ana', 'Rob (Riga)'])
    expect(mentionedIn('@Anabel and Ana', people)).toEqual([])
    expect(mentionedIn('@Ana', [])).toEqual([])
  })

  it('cut the text so that nothing of it is lost', () => {
    const text = 'Hm, @Ana: see @Rob (Riga)'
    const parts = cutAtMentions(text, people)
    expect(parts).toEqual([
      { text: 'Hm, ', mentioned: false },
      { text: '@Ana', mentioned: true },
      { text: ': see ', mentioned: false },
      { text: '@Rob (Riga)', mentioned: true },
    ])
    expect(parts.map((part) => part.text).join('')).toBe(text)
  })
})
