import { broaderByNotation } from './hierarchy'

describe('broaderByNotation', () => {
  it('finds the nearest code that another begins with', () => {
    const notations = ['2144.1', '2144.1.6', '2144.1.6.2.1', '2144.10', '2144', null]
    expect(broaderByNotation(notations.map((notation) => ({ notation })))).toEqual([[4], [0], [1], [4], [], []])
  })
})
