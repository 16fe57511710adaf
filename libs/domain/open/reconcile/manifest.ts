import type { PublicScheme } from '../public-concept'
import { occupationType } from './query'

/** Texts sent at once by a client that asks; far more would keep everyone else waiting. */
export const batchSize = 10

/** The room that a preview is given, in pixels. */
export const previewSize = { width: 430, height: 260 } as const

/**
 * What a service says of itself (Reconciliation Service API 0.2, section 3).
 * @param service address of the service, without a slash at its end
 */
export function manifest(scheme: PublicScheme, service: string) {
  const suggest = (what: string) => ({
    service_url: service,
    service_path: `/suggest/${what}`,
    flyout_service_url: service,
    flyout_service_path: `/flyout/${what}?id=\${id}`,
  })
  return {
    versions: ['0.2'],
    name: `${scheme.title} ${scheme.version}`,
    identifierSpace: scheme.uri,
    schemaSpace: 'http://www.w3.org/2004/02/skos/core#',
    defaultTypes: [occupationType],
    batchSize,
    view: { url: `${service}/preview?id={{id}}` },
    preview: { url: `${service}/preview?id={{id}}`, ...previewSize },
    suggest: { entity: suggest('entity'), type: suggest('type'), property: suggest('property') },
    extend: {
      propose_properties: { service_url: service, service_path: '/properties' },
      property_settings: [
        {
          name: 'language',
          label: 'Language',
          type: 'text',
          default: '',
          help_text: `Of texts, as a code such as ${scheme.languages[0] ?? 'en'}; empty for all: ${scheme.languages.join(', ')}`,
        },
      ],
    },
  }
}
