import { bareCodes, branchesOf } from './code-branches'

describe('bareCodes', () => {
  const read = (...notations: (string | null)[]) => bareCodes(notations.map((notation) => ({ notation })))

  it('reads letters and digits only', () => {
    expect(read('25.11-04', 'B 94593-102', null)).toEqual(['251104', 'b94593102', ''])
  })

  it('reads names of ISCO groups as their digits, unless other letters begin codes too', () => {
    expect(read('C8212', 'ISCO 7512', '7512.3')).toEqual(['8212', '7512', '75123'])
    expect(read('C25', 'B25', 'C26')).toEqual(['c25', 'b25', 'c26'])
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
