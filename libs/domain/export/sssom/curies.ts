import type { CrosswalkHead, CrosswalkSide, Statement } from '../crosswalk-document'
import { uriOf } from '../identifiers'

/** Where a concept appears whose namespace the file's first rows did not show. */
const fallbacks = { http_uri: 'http://', https_uri: 'https://', urn_uri: 'urn:' }

/** Namespaces of a scheme of which a table's first rows may show only some. */
const wellKnown: Record<string, string[]> = {
  esco: ['occupation', 'isco', 'skill'].map((kind) => `http://data.europa.eu/esco/${kind}/`),
}

/** Prefixes for the identifiers of one file: SSSOM/TSV holds CURIEs only, and its head says what they stand for. */
export class Curies {
  private readonly byNamespace = new Map<string, string>()

  /** @param sample statements whose namespaces get prefixes of their own; others fall back on one for each scheme */
  constructor(head: CrosswalkHead, sample: readonly Statement[]) {
    for (const [side, end] of [
      [head.source, 'source'],
      [head.target, 'target'],
    ] as const) {
      const uris = sample.flatMap((statement) => (statement[end] ? [uriOf(statement[end], side)] : []))
      for (const namespace of [...uris.map(namespaceOf), namespaceOf(side.uri), ...(wellKnown[side.key] ?? [])]) {
        this.name(namespace, side)
      }
    }
  }

  /** The `curie_map` of the file: prefix → namespace. */
  map(): Record<string, string> {
    return {
      ...Object.fromEntries([...this.byNamespace].map(([namespace, prefix]) => [prefix, namespace])),
      ...fallbacks,
    }
  }

  shorten(uri: string): string {
    const namespace = namespaceOf(uri)
    const prefix = this.byNamespace.get(namespace)
    if (prefix !== undefined) return `${prefix}:${uri.slice(namespace.length)}`
    const fallback = Object.entries(fallbacks).find(([, start]) => uri.startsWith(start))
    return fallback ? `${fallback[0]}:${uri.slice(fallback[1].length)}` : uri
  }

  private name(namespace: string, side: CrosswalkSide): void {
    if (namespace === '' || this.byNamespace.has(namespace)) return
    const taken = new Set([...this.byNamespace.values(), ...Object.keys(fallbacks)])
    const wanted = prefixFor(namespace, side)
    let prefix = wanted
    for (let number = 2; taken.has(prefix); number++) prefix = `${wanted}${number}`
    this.byNamespace.set(namespace, prefix)
  }
}

/** Up to the last separator that has something behind it: `urn:isco:2631` → `urn:isco:`. */
function namespaceOf(uri: string): string {
  return /^(.*[/#:])[^/#:]/.exec(uri)?.[1] ?? ''
}

/** `esco_occupation`: the scheme, then what the namespace ends in. */
function prefixFor(namespace: string, { key }: CrosswalkSide): string {
  const plain = (text: string) =>
    text
      .replace(/[^a-z0-9]+/gi, '_')
      .replace(/^_+|_+$/g, '')
      .toLowerCase()
  const [scheme, last] = [plain(key), plain(/([^/#:]*)[/#:]$/.exec(namespace)?.[1] ?? '')]
  const prefix = [scheme, last === scheme ? '' : last].filter((part) => part !== '').join('_')
  return /^[a-z]/.test(prefix) ? prefix : `scheme_${prefix}`
}
