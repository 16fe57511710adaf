import { createContext, use, useCallback, useState, type ReactNode } from 'react'

const AnnouncerContext = createContext<(message: string) => void>(() => undefined)

/** So many stay: what is said in the same moment as something else is read out after it, not instead of it. */
const kept = 3

/** Speaks to people who listen to the page: whatever is announced is read out when they pause. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState<readonly { message: string; turn: number }[]>([])
  const announce = useCallback(
    (message: string) =>
      setSpoken((before) => [...before.slice(1 - kept), { message, turn: (before.at(-1)?.turn ?? 0) + 1 }]),
    [],
  )
  return (
    <AnnouncerContext value={announce}>
      {children}
      {/* Only what is new in it is read, where a status is otherwise read as a whole. */}
      <div role="status" aria-live="polite" aria-atomic="false" className="unseen" data-testid="announcer">
        {/* An element for each message, so that the same words twice are read twice. */}
        {spoken.map(({ message, turn }) => (
          <p key={turn}>{message}</p>
        ))}
      </div>
    </AnnouncerContext>
  )
}

export function useAnnounce(): (message: string) => void {
  return use(AnnouncerContext)
}
