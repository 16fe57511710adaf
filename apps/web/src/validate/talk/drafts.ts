import { useState } from 'react'

/** What is being written about concepts and not sent yet; it stays while the person looks at others. */
export function useDrafts() {
  const [drafts, setDrafts] = useState<ReadonlyMap<number, string>>(new Map())
  return {
    of: (conceptId: number) => drafts.get(conceptId) ?? '',
    write: (conceptId: number, text: string) => setDrafts((before) => new Map(before).set(conceptId, text)),
  }
}

export type Drafts = ReturnType<typeof useDrafts>
