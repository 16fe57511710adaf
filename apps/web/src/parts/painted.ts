/** In a tab that nobody sees nothing is painted; then it goes on after this; milliseconds. */
const unseen = 100

/** Resolves once the browser has painted what stands in the page now. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, unseen)
    requestAnimationFrame(() => setTimeout(resolve))
  })
}
