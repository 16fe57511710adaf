/**
 * On which line of an RDF or JSON text each resource is first named, by its address or by its prefixed name. For
 * messages: parsers of RDF do not tell where a triple was.
 */
export function linesOfUris(text: string): (uri: string) => number | null {
  const lines = new Map<string, number>()
  const prefixes = new Map<string, string>()
  let line = 1
  for (const match of text.matchAll(token)) {
    const [all, prefix, namespace, written, prefixed] = match
    if (all === '\n') line++
    else if (namespace !== undefined) prefixes.set(prefix!, namespace)
    else {
      const uri = written ?? resolved(prefixed!, prefixes)
      if (uri !== null && !lines.has(uri)) lines.set(uri, line)
    }
  }
  return (uri) => lines.get(uri) ?? null
}

/** A line break, a prefix with its namespace, an address in brackets or quotes, or a prefixed name that begins a line. */
const token =
  /\n|@?prefix\s+([\w-]*):\s*<([^<>\s]*)>|[<"]([a-z][a-z0-9+.-]*:[^<>"\s]+)[>"]|(?<=^|\n)([\w-]*:[^\s;,.<>"]+)/gi

function resolved(name: string, prefixes: Map<string, string>): string | null {
  const [, prefix, local] = /^([\w-]*):(.*)$/s.exec(name)!
  const namespace = prefixes.get(prefix!)
  return namespace === undefined ? null : namespace + local!
}
