import { useLocalStorage } from '@mantine/hooks'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { actOf, type Acts } from './keys'

/** Fields take their letters for themselves, and an open dialog takes all keys. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"]')) return true
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type="radio"]):not([type="checkbox"]), textarea, select, [role="listbox"]'))
  )
}

/** Attribute of a control on which Enter would change nothing, such as the candidate that is chosen already. */
export const passesEnter = { 'data-passes-enter': true } as const

/** A control that has the focus takes Enter for itself, unless it passes it on; then it lets go of the focus. */
function takesEnter(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || !target.closest('a, button, summary, input')) return false
  if (!target.closest('[data-passes-enter]')) return true
  target.blur()
  return false
}

/**
 * Single keys for the work page. They can be switched off (WCAG 2.2, 2.1.4), since people who speak to their computer
 * would otherwise decide by talking.
 */
export function useKeys(acts: Acts) {
  const [enabled, setEnabled] = useLocalStorage({ key: 'crosswalk-single-keys', defaultValue: true })
  const latest = useRef(acts)
  // Before anything is painted: a key that answers what is seen never means what was seen before.
  useLayoutEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return
      const press = actOf(event)
      if (!press || (press.key === 'Enter' && takesEnter(event.target))) return
      event.preventDefault()
      latest.current[press.act](press)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [enabled])
  return { enabled, setEnabled }
}
