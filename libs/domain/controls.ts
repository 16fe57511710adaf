/** Control characters, but for tab and line ends: no XML can hold most of them, and nobody can see any. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
export const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

const controls = new RegExp(control, 'g')

export function hasControls(texts: readonly string[]): boolean {
  return texts.some((text) => control.test(text))
}

export function withoutControls(text: string): string {
  return text.replace(controls, '')
}

/** A text that may have been written with escapes: without what no database can hold and nobody can see. */
export function soundText(text: string): string {
  return withoutControls(text).toWellFormed()
}
