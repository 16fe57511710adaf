import { progress } from './run'

describe('the progress of a run', () => {
  it('tells rate and time left from what was done since the step began', () => {
    expect(progress('embed', { done: 300, total: 1000, elapsed: 2 })).toEqual({
      step: 'embed',
      done: 300,
      total: 1000,
      rate: 150,
      secondsLeft: 5,
    })
  })

  it('says nothing about the time before the first batch is done', () => {
    expect(progress('rank', { done: 0, total: 10, elapsed: 3 })).toMatchObject({ rate: null, secondsLeft: null })
    expect(progress('rank', { done: 5, total: 10, elapsed: 0 })).toMatchObject({ rate: null, secondsLeft: null })
  })

  it('counts only what was done since the step began again', () => {
    expect(progress('rank', { done: 600, total: 1000, elapsed: 2, lately: 100 })).toMatchObject({
      rate: 50,
      secondsLeft: 8,
    })
  })
})
