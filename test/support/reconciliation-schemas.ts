/**
 * The forms of the answers of the Reconciliation Service API 0.2, written by hand after the specification's own JSON
 * schemas (https://reconciliation-api.github.io/specs/0.2/) and, where they leave it open, stricter than they are: what
 * the specification does not know is refused.
 */
const text = { type: 'string' }
const strict = (properties: Record<string, object>, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})
const list = (items: object) => ({ type: 'array', items })
const named = strict({ id: text, name: text })
const template = { type: 'string', pattern: '\\{\\{id\\}\\}' }

const suggestService = strict({
  service_url: text,
  service_path: text,
  flyout_service_url: text,
  flyout_service_path: { type: 'string', pattern: '\\$\\{id\\}' },
})

const setting = strict({ type: { const: 'text' }, name: text, label: text, default: text, help_text: text }, [
  'type',
  'name',
  'label',
])

/** `batchSize` is not in 0.2; OpenRefine reads it from later drafts, and 0.2 forbids no further field. */
export const manifestSchema = strict(
  {
    versions: { type: 'array', items: text, contains: { const: '0.2' } },
    name: text,
    identifierSpace: { type: 'string', format: 'uri' },
    schemaSpace: { type: 'string', format: 'uri' },
    defaultTypes: { ...list(named), uniqueItems: true },
    batchSize: { type: 'integer' },
    view: strict({ url: template }),
    preview: strict({ url: template, width: { type: 'integer' }, height: { type: 'integer' } }),
    suggest: strict({ entity: suggestService, type: suggestService, property: suggestService }),
    extend: strict({
      propose_properties: strict({ service_url: text, service_path: text }),
      property_settings: list(setting),
    }),
  },
  ['versions', 'name', 'identifierSpace', 'schemaSpace'],
)

const candidate = strict(
  {
    id: text,
    name: text,
    description: text,
    type: list(named),
    score: { type: 'number' },
    match: { type: 'boolean' },
    features: list(strict({ id: text, value: { type: ['number', 'boolean'] } })),
  },
  ['id', 'name', 'score'],
)

export const resultBatchSchema = { type: 'object', additionalProperties: strict({ result: list(candidate) }) }

export const suggestEntitiesSchema = strict({
  result: list(strict({ id: text, name: text, description: text, notable: list(named) }, ['id', 'name'])),
})

/** Of types and of properties. */
export const suggestSchema = strict({
  result: list(strict({ id: text, name: text, description: text }, ['id', 'name'])),
})

export const flyoutSchema = strict({ id: text, html: text })

export const proposedPropertiesSchema = strict({ type: text, properties: list(named) })

const value = { oneOf: [strict({}), named, strict({ str: text })] }

export const extensionSchema = strict({
  meta: list(named),
  rows: { type: 'object', additionalProperties: { type: 'object', additionalProperties: list(value) } },
})
