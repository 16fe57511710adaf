import { mappingFormatNames, mappingFormats, type MappingFormatName } from '#domain'
import type { Request } from 'express'

/** A file in a format, or the page that people read. */
export type Representation = MappingFormatName | 'page'

const bare = (mediaType: string): string => mediaType.split(';')[0]!.trim()

/** Of several formats with one media type, the first in the catalogue stands for it. */
const byMediaType = new Map<string, Representation>([['text/html', 'page']])
for (const name of mappingFormatNames) {
  const type = bare(mappingFormats[name].mediaType)
  if (!byMediaType.has(type)) byMediaType.set(type, name)
}

export const mediaTypes = [...byMediaType.keys()]

/** What a client prefers of what there is (RFC 9110, 12.5.1); null when it accepts nothing of it. */
export function preferred(request: Request): Representation | null {
  const type = request.accepts(mediaTypes)
  return type === false ? null : (byMediaType.get(type) ?? null)
}

/** The format that an ending asks for: `ttl`, or its name where several end alike; null when there is none. */
export function byExtension(ending: string): MappingFormatName | null {
  return (
    mappingFormatNames.find((name) => mappingFormats[name].extension === ending) ??
    mappingFormatNames.find((name) => name === ending) ??
    null
  )
}

/** Addresses of a version in each format, as a `Link` header has them (RFC 8288). */
export function alternates(version: string): string[] {
  return mappingFormatNames.map((name) => {
    return `<${version}?format=${name}>; rel="alternate"; type="${bare(mappingFormats[name].mediaType)}"`
  })
}

/** What there is, in a sentence. */
export function thereIs(): string {
  const names = mappingFormatNames.map((name) => `${name} (${bare(mappingFormats[name].mediaType)})`)
  return `There is a page (text/html), and as files: ${names.join(', ')}.`
}
