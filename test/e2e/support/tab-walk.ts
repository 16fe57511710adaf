import type { Page } from '@playwright/test'

/** What pressing Tab all through a page came past, and what it should have come past. */
export interface Walk {
  stops: number
  /** Controls that Tab never reached. */
  unreached: string[]
  /** Stops at which nothing shows where the focus is. */
  unmarked: string[]
  /** Stops that lie under something else, or outside what can be seen. */
  hidden: string[]
  /** Things that answer to a click and cannot take the focus. */
  mouseOnly: string[]
}

/** Runs inside the page. `step` looks at the element that has the focus; `sum` at all that was never reached. */
const observer = `(() => {
  const said = (one) => one.outerHTML.slice(0, 200)
  const walk = { stops: 0, unmarked: [], hidden: [] }
  const reached = new Set()
  const controls = 'a[href], button, input, select, textarea, summary, [tabindex]'
  const outlined = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
  const stroked = (one) => one.ownerSVGElement && [...one.children].some((part) => parseFloat(getComputedStyle(part).strokeWidth) >= 3)
  const marksItself = (one) =>
    outlined(getComputedStyle(one)) || outlined(getComputedStyle(one, '::after')) || stroked(one)
  const seen = (one) => {
    const { left, top, width, height } = one.getClientRects()[0] ?? {}
    if (!width) return true
    const there = document.elementFromPoint(left + width / 2, top + height / 2)
    return there !== null && (one.contains(there) || there.contains(one) || there.control === one || Boolean(one.labels?.length))
  }
  const inGroup = (one) => one.type === 'radio' && [...reached].some((other) => other.type === 'radio' && other.name === one.name)
  // A long list draws its rows only while they are near: those after the last one reached come with another step.
  const laterRow = (one) => {
    const list = one.closest('ul, ol')
    return list !== null && [...reached].some((other) => other.className === one.className && list.contains(other))
  }
  return {
    step() {
      const one = document.activeElement
      if (!one || one === document.body || reached.has(one)) return false
      reached.add(one)
      walk.stops += 1
      if (!one.matches('input, textarea, select') && !marksItself(one)) walk.unmarked.push(said(one))
      if (!seen(one)) walk.hidden.push(said(one))
      return true
    },
    sum() {
      const visible = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      const wanted = [...document.querySelectorAll(controls)].filter(
        (one) => one.tabIndex >= 0 && !one.disabled && visible(one) && !one.closest('[inert]'),
      )
      const unreached = wanted.filter((one) => !reached.has(one) && !inGroup(one) && !laterRow(one))
      const answers = controls + ', label, option, [role=option], [role=menuitem], [role=tab]'
      const clickable = [...document.querySelectorAll('main *')].filter(
        (one) => getComputedStyle(one).cursor === 'pointer' && visible(one) && !one.closest(answers),
      )
      return { ...walk, unreached: unreached.map(said), mouseOnly: clickable.map(said) }
    },
  }
})()`

/** More stops than any page may need. */
const mostStops = 200

/** Presses Tab until the focus comes back to where it began. */
export async function walkByTab(page: Page): Promise<Walk> {
  await page.evaluate(`window.tabWalk = ${observer}; document.activeElement?.blur()`)
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press('Tab')
    if (!(await page.evaluate<boolean>('window.tabWalk.step()'))) return page.evaluate<Walk>('window.tabWalk.sum()')
  }
  throw new Error(`After ${mostStops} stops the focus has not come back to where it began.`)
}
