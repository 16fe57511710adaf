/* global document, window, performance, requestAnimationFrame, MutationObserver */
// Runs inside the page that is measured, before its own scripts: takes the time from what a person does to the first
// picture in which it shows. Times are in milliseconds of the browser's own clock.
;(() => {
  const concept = () => document.querySelector('article h2')?.textContent ?? ''
  const candidates = () => document.querySelector('section[aria-busy="false"] ol > li')?.textContent ?? ''
  /** With its length: two lists may begin alike. */
  const rows = () => {
    const first = document.querySelector('section[aria-label="Concepts"] li[aria-posinset]')
    return first ? `${first.ariaSetSize} ${first.parentElement.textContent}` : ''
  }

  /** Calls back after the browser has painted what stands in the page now. */
  const painted = (then) => requestAnimationFrame(() => setTimeout(() => then(performance.now())))

  /** Waits until `look` gives something else than before, and something at all. */
  const changed = (look, before, then) => {
    const isNew = () => look() !== '' && look() !== before
    if (isNew()) return painted(then)
    const observer = new MutationObserver(() => {
      if (!isNew()) return
      observer.disconnect()
      painted(then)
    })
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  }

  /** A watch of one part of the page: `arm` it, then do something; `time` resolves to what it took. */
  const watch = (look) => {
    const clock = { time: null, arm: null }
    let armed = null
    clock.arm = () => void (clock.time = new Promise((resolve) => (armed = resolve)))
    const begin = (event) => {
      if (!armed || event.key === 'Shift') return
      const [resolve, begun] = [armed, performance.now()]
      armed = null
      changed(look, look(), (ended) => resolve(ended - begun))
    }
    for (const kind of ['keydown', 'click']) document.addEventListener(kind, begin, true)
    return clock
  }

  window.stopwatch = {
    /** From the beginning of the page to a concept with its candidates. */
    useful: new Promise((resolve) => {
      changed(() => (concept() && candidates() ? 'there' : ''), '', resolve)
    }),
    /** From the key to the next concept with its candidates. */
    concepts: watch(() => (candidates() === '' ? '' : concept())),
    /** From the last letter or click to another list. */
    lists: watch(rows),
  }
})()
