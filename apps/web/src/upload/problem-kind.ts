import type { Texts } from '../texts'

type Kind = { name: string; expected: string }

/** How the page names a rule and what it expects; a rule the page does not know goes by its code. */
export function kindOf(code: string, { kinds }: Texts['upload']['problems']): Kind {
  const known: Readonly<Record<string, Kind | undefined>> = kinds
  return known[code] ?? { name: code, expected: '' }
}
