import { followListening, refuseCopy, sqlOf } from './statements'
import { query } from './wire'

describe('followListening', () => {
  it.each([
    ['listen jobs', ['jobs']],
    ['LISTEN Jobs;', ['jobs']],
    ['-- a comment that explains\nLISTEN jobs;\n', ['jobs']],
    ['/* why; */ listen "Mixed ""case"""', ['Mixed "case"']],
    ["select 'x; listen carefully'", []],
    ['select $$; listen carefully$$', []],
    ['select listen from t', []],
  ])('hears %j', (sql, expected) => {
    const channels = new Set<string>()
    expect(followListening(sql, channels)).toBe(false)
    expect([...channels]).toEqual(expected)
  })

  it.each([
    ['unlisten a', ['b']],
    ['begin; unlisten a; commit', ['b']],
    ['unlisten *', []],
  ])('forgets with %j', (sql, expected) => {
    const channels = new Set(['a', 'b'])
    expect(followListening(sql, channels)).toBe(true)
    expect([...channels]).toEqual(expected)
  })
})

describe('refuseCopy', () => {
  const refused = (sql: string) => sqlOf(refuseCopy(query(sql), sql)) !== sql

  it.each(['copy t from stdin', 'COPY t (a, b)\nFROM STDIN WITH (FORMAT csv)', '-- load\ncopy t from stdin'])(
    'refuses %j',
    (sql) => expect(refused(sql)).toBe(true),
  )

  it.each(['copy t to stdout', "select 'copy t from stdin'", 'select copy from stdin'])('lets %j pass', (sql) =>
    expect(refused(sql)).toBe(false),
  )
})
