import { createContext, use, useCallback, useState, type ReactNode } from 'react'

const AnnouncerContext = createContext<(message: string) => void>(() => undefined)

/** Speaks to people who listen to the page: whatever is announced is read out when they pause. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState({ message: '', turn: 0 })
  const announce = useCallback((message: string) => setSpoken(({ turn }) => ({ message, turn: turn + 1 })), [])
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className="unseen" data-testid="announcer">
        {/* A new element for each message, so that the same words twice are read twice. */}
        <span key={spoken.turn}>{spoken.message}</span>
      </div>
    </AnnouncerContext>
  )
}

export function useAnnounce(): (message: string) => void {
  return use(AnnouncerContext)
}
