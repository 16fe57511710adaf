import { soundText } from '../../controls'

/** Text between or in XML tags. What XML 1.0 cannot hold at all (production Char) is left out. */
export function xml(text: string): string {
  return soundText(text)
    .replace(unfit, '')
    .replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}

const unfit = /[\ufffe\uffff]/g
