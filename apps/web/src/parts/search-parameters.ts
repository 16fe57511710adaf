/** Another search of an address: what is null, undefined or empty is left out, the rest of it stays. */
export function changedSearch(
  before: URLSearchParams,
  changes: Readonly<Record<string, string | number | null | undefined>>,
): URLSearchParams {
  const after = new URLSearchParams(before)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === '') after.delete(name)
    else after.set(name, String(value))
  }
  return after
}
