import type { CrosswalkSource, TargetKind } from './crosswalk'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const uriShape = /^(?:https?:\/\/|urn:)\S+$/i
const occupationBase = 'http://data.europa.eu/esco/occupation/'
const groupBase = 'http://data.europa.eu/esco/isco/'

/**
 * The URI of a target from what a cell says: a bare UUID is an ESCO occupation, ESCO's URIs get their standard
 * spelling, those of another scheme stay as they are; `null` for anything else.
 */
export function targetUri(cell: string): string | null {
  const text = cell.trim().replace(/\/+$/, '')
  if (uuid.test(text)) return occupationBase + text.toLowerCase()
  const [, part, id] = /^https?:\/\/data\.europa\.eu\/esco\/(occupation|isco)\/([^/\s]+)$/i.exec(text) ?? []
  if (part?.toLowerCase() === 'occupation') return occupationBase + id!.toLowerCase()
  if (part?.toLowerCase() === 'isco') return groupBase + id!.toUpperCase()
  return uriShape.test(text) ? text : null
}

export function targetKindOf(uri: string): TargetKind {
  return /\/isco\/[^/]+$/i.test(uri) ? 'group' : 'occupation'
}

/**
 * Identity of the national side. The code tells sources apart; a URI without a code column gives its last segment as
 * the code (`…/danish-occupations/3359.3`), and a bare UUID is an identity but no code.
 */
export function sourceOf(uriCell: string, idCell: string, labels: CrosswalkSource['labels']): CrosswalkSource | null {
  const uriText = uriCell.trim()
  const isUri = uriShape.test(uriText)
  const code = tidyCode(idCell) || (isUri ? lastSegment(uriText) : uuid.test(uriText) ? '' : tidyCode(uriText))
  const key = code || uriText || (labels[0]?.text ?? '')
  if (key === '') return null
  return { key, uri: isUri ? uriText : null, notation: code || null, labels, description: null }
}

function lastSegment(uri: string): string {
  const segment =
    uri
      .replace(/\/+$/, '')
      .split(/[/#]|^urn:.*:/i)
      .pop() ?? ''
  return uuid.test(segment) ? '' : safeDecode(segment)
}

function safeDecode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function tidyCode(cell: string): string {
  return cell.trim().replace(/\s+/g, ' ')
}
