import { progress } from './run'

describe('the progress of a run', () => {
  it('tells rate and time left from what was done since the step began', () => {
    expect(progress('embed', 300, 1000, 2)).toEqual({
      step: 'embed',
      done: 300,
      total: 1000,
      rate: 150,
      secondsLeft: 5,
    })
  })

  it('says nothing about the time before the first batch is done', () => {
    expect(progress('rank', 0, 10, 3)).toMatchObject({ rate: null, secondsLeft: null })
    expect(progress('rank', 5, 10, 0)).toMatchObject({ rate: null, secondsLeft: null })
  })
})
