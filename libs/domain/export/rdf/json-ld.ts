import { prefixes, type Resource, type ResourceBatches, type Term, type Value } from './resource'

type Printed = { '@id': string } | { '@value': string; '@language'?: string; '@type'?: Term }

/** JSON-LD 1.1: one graph, one line for each resource. The context is in the file: nothing needs to be fetched. */
export async function* writeJsonLd(batches: ResourceBatches): AsyncGenerator<string> {
  yield `{\n"@context": ${JSON.stringify(prefixes)},\n"@graph": [`
  let separator = '\n'
  for await (const resources of batches) {
    const lines = Array.from(resources, (resource) => JSON.stringify(node(resource)))
    if (lines.length === 0) continue
    yield separator + lines.join(',\n')
    separator = ',\n'
  }
  yield '\n]\n}\n'
}

function node({ uri, type, properties }: Resource): Record<string, unknown> {
  const values: Partial<Record<Term, Printed[]>> = {}
  for (const [term, value] of properties) (values[term] ??= []).push(printed(value))
  return { '@id': uri, ...(type && { '@type': type }), ...values }
}

function printed(value: Value): Printed {
  if ('uri' in value) return { '@id': value.uri }
  const { text, language, datatype } = value
  return { '@value': text, ...(language && { '@language': language }), ...(datatype && { '@type': datatype }) }
}
