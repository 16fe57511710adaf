import { bareCode, branchesOf } from './code-branches'

describe('bareCode', () => {
  it.each([
    ['25.11-04', '251104'],
    ['B 94593-102', 'b94593102'],
    [null, ''],
  ])('%s is read as %s', (notation, bare) => {
    expect(bareCode(notation)).toBe(bare)
  })
})

describe('branchesOf', () => {
  const codes = ['2511', '2512', '25', '3111', '']

  it('groups the codes that share a beginning, and leaves out the short and the lonely', () => {
    expect(branchesOf(codes, 2)).toEqual({ count: 1, of: Int32Array.of(0, 0, 0, -1, -1) })
    expect(branchesOf(codes, 3)).toEqual({ count: 1, of: Int32Array.of(0, 0, -1, -1, -1) })
    expect(branchesOf(codes, 4).count).toBe(0)
  })
})
