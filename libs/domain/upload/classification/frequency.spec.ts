import { readFrequency } from './frequency'

describe('a frequency', () => {
  it.each([
    ['1234', 1234],
    ['0', 0],
    ['1.234', 1234],
    ['1,234', 1234],
    ['1 234', 1234],
    ['1\u00a0234\u00a0567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ["1'234", 1234],
  ])('reads %s', (text, expected) => expect(readFrequency(text)).toBe(expected))

  it.each(['', 'many', '-3', '12 people', '1e5', '.', 'NaN'])('is not “%s”', (text) =>
    expect(readFrequency(text)).toBeNull(),
  )
})
