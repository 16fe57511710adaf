import { actOf, keyGroups, keyOf, printed } from './keys'

const bindings = keyGroups.flatMap((group) => [...group.bindings])

describe('the keys of the work page', () => {
  it('belong to one act each, and each act has one line', () => {
    const keys = bindings.flatMap((binding) => [...binding.keys])
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(bindings.map(({ act }) => act)).size).toBe(bindings.length)
  })

  it('mean the same whether letters are large or small, and stay only where that makes sense', () => {
    expect(actOf({ key: 'e', shiftKey: false })).toEqual({ act: 'exactMatch', key: 'e', stay: false })
    expect(actOf({ key: 'E', shiftKey: true })).toEqual({ act: 'exactMatch', key: 'e', stay: true })
    expect(actOf({ key: 'J', shiftKey: true })).toMatchObject({ act: 'next', stay: false })
    expect(actOf({ key: '?', shiftKey: true })).toMatchObject({ act: 'help' })
    expect(actOf({ key: '3', shiftKey: false })).toMatchObject({ act: 'choose', key: '3' })
    expect(actOf({ key: '0', shiftKey: false })).toBeUndefined()
  })

  it('are shown as they are printed on a keyboard', () => {
    expect(keyOf('proposed')).toBe('Enter')
    expect(printed(['j', 'ArrowRight'])).toEqual(['j', '→'])
    expect(printed(['1', '2', '3', '4', '5'])).toEqual(['1', '…', '5'])
  })
})
