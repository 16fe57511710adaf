/** Text between or in XML tags. What XML 1.0 cannot hold at all (production Char) is left out. */
export function xml(text: string): string {
  return text.replace(unfit, '').replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}

const unfit =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
