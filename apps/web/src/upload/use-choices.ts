import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import type { Choices, Inspection, Upload } from '../api/types'
import { useUploadActs } from './upload-data'

/**
 * The person's corrections of what was proposed. Each is sent after a short pause; the server then looks at the files
 * again with all of them, and the preview shows what comes of it.
 */
export function useChoices(upload: Upload) {
  const acts = useUploadActs(upload.id)
  const [draft, setDraft] = useState<Partial<Choices>>(upload.choices ?? {})
  const [sent, setSent] = useState(draft)
  const send = useDebouncedCallback((choices: Partial<Choices>, kind: Choices['kind']) => {
    acts.choose.mutate({ ...choices, kind }, { onSuccess: () => setSent(choices) })
  }, 500)
  function change(changes: Partial<Choices>) {
    const kind = changes.kind ?? draft.kind ?? upload.kind
    const next = { ...draft, directions: shownDirections(upload.inspection, draft), ...changes }
    setDraft(next)
    if (kind) send(next, kind)
  }
  return { draft, change, acts, isUpdating: draft !== sent }
}

/** The directions as the page shows them: what was proposed stands unless the person chose otherwise. */
function shownDirections(inspection: Inspection | null, draft: Partial<Choices>): Choices['directions'] {
  const findings = inspection?.crosswalk?.directions
  if (!findings) return draft.directions
  const proposed = Object.fromEntries(findings.map((finding) => [finding.targetKind, finding.proposed]))
  return { ...proposed, ...draft.directions }
}

export type UploadChoices = ReturnType<typeof useChoices>
