import { problemCodes } from '#domain'
import { problemKinds as german } from '../../apps/web/src/texts/de/problem-kinds'
import { problemKinds as english } from '../../apps/web/src/texts/en/problem-kinds'
import { problemKinds as french } from '../../apps/web/src/texts/fr/problem-kinds'

it.each(Object.entries({ english, german, french }))('every rule of an upload has a name in %s', (_, kinds) => {
  expect(problemCodes.filter((code) => !(code in kinds))).toEqual([])
})
