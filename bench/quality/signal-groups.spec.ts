import { agreedSignals, signalNames } from '#domain'
import { groupNames, signalGroups, signalsOf, signalsWithout } from './signal-groups'

it('puts every signal that needs neither decision nor description into one group', () => {
  const grouped = groupNames.flatMap((group) => [...signalGroups[group]])
  expect(new Set(grouped).size).toBe(grouped.length)
  const elsewhere = [...agreedSignals, ...signalNames.filter((name) => name.startsWith('descriptionTo'))]
  expect([...grouped, ...elsewhere].sort()).toEqual([...signalNames].sort())
})

it('leaves out a group and nothing else', () => {
  const rest = signalsWithout('memory')
  expect(rest.has('remembered')).toBe(false)
  expect(rest.size).toBe(signalNames.length - signalsOf(['memory']).size)
})
