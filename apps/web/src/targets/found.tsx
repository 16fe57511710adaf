import type { FoundBy } from '../api/types'
import { useTexts } from '../texts'

/** How a target was found, with the label that did it. */
export function Found({ found: { by, label } }: { found: FoundBy }) {
  const { languageName, targets } = useTexts()
  return (
    <>
      {label && (
        <q lang={label.language} dir="auto">
          {label.text}
        </q>
      )}{' '}
      {by === 'code' || by === 'uri' ? targets.found[by] : targets.found[by](languageName(label?.language ?? 'en'))}
    </>
  )
}
