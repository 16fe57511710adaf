/** One act of the work page with the keys that do it, as the browser names them. */
interface Binding {
  act: string
  keys: readonly string[]
  /** With Shift held the person stays on the concept. */
  stays?: true
}

/**
 * Every single key of the work page, in the order in which the help shows them. The handlers and the help are both made
 * from this table, so that neither knows a key that the other does not.
 */
export const keyGroups = [
  {
    name: 'move',
    bindings: [
      { act: 'next', keys: ['j', 'ArrowRight'] },
      { act: 'previous', keys: ['k', 'ArrowLeft'] },
      { act: 'down', keys: ['ArrowDown'] },
      { act: 'up', keys: ['ArrowUp'] },
      { act: 'choose', keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] },
      { act: 'details', keys: ['d'] },
      { act: 'unlearned', keys: ['l'] },
    ],
  },
  {
    name: 'decide',
    bindings: [
      { act: 'exactMatch', keys: ['e'], stays: true },
      { act: 'broadMatch', keys: ['g'], stays: true },
      { act: 'narrowMatch', keys: ['s'], stays: true },
      { act: 'closeMatch', keys: ['c'], stays: true },
      { act: 'none', keys: ['n'] },
      { act: 'proposed', keys: ['Enter'], stays: true },
      { act: 'agree', keys: ['a'], stays: true },
      // They lie side by side on the keyboard as the two answers do on the page.
      { act: 'takeFirst', keys: ['o'] },
      { act: 'takeSecond', keys: ['p'] },
      { act: 'later', keys: ['w'] },
      { act: 'comment', keys: ['m'] },
      { act: 'talk', keys: ['q'] },
      { act: 'remark', keys: ['r'] },
      { act: 'undo', keys: ['u'] },
    ],
  },
  {
    name: 'find',
    bindings: [
      { act: 'search', keys: ['/'] },
      { act: 'browse', keys: ['t'] },
      { act: 'find', keys: ['f'] },
      { act: 'bulk', keys: ['b'] },
      { act: 'leave', keys: ['Escape'] },
      { act: 'help', keys: ['?'] },
    ],
  },
] as const satisfies readonly { name: string; bindings: readonly Binding[] }[]

export type KeyGroup = (typeof keyGroups)[number]['name']
export type Act = (typeof keyGroups)[number]['bindings'][number]['act']

export interface Press {
  key: string
  /** Whether the person asked to stay on the concept. */
  stay: boolean
}

/** What each act does: one for every line of the table. */
export type Acts = Record<Act, (press: Press) => unknown>

const bindings: readonly (Binding & { act: Act })[] = keyGroups.flatMap((group) => [...group.bindings])
const byKey = new Map(bindings.flatMap((binding) => binding.keys.map((key) => [key, binding] as const)))

/** The act of a key, undefined for one that does nothing here; letters count alike with Shift and without. */
export function actOf({ key, shiftKey }: { key: string; shiftKey: boolean }): (Press & { act: Act }) | undefined {
  const named = key.length === 1 ? key.toLowerCase() : key
  const binding = byKey.get(named)
  return binding && { act: binding.act, key: named, stay: shiftKey && binding.stays === true }
}

/** The first key of an act. */
export function keyOf(act: Act): string {
  return bindings.find((binding) => binding.act === act)?.keys[0] ?? ''
}

const shapes: Record<string, string> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowDown: '↓',
  ArrowUp: '↑',
  Enter: '⏎',
  Escape: 'Esc',
}

/** Keys as they are printed on a keyboard; of a long row only its ends. */
export function printed(keys: readonly string[]): string[] {
  const names = keys.map((key) => shapes[key] ?? key)
  return names.length > 3 ? [names[0] ?? '', '…', names.at(-1) ?? ''] : names
}
