import { prefixes, type Resource, type ResourceBatches, type Term, type Value } from './resource'
import { xml } from './xml'

/** RDF 1.1 XML syntax, one node element for each resource. */
export async function* writeRdfXml(batches: ResourceBatches): AsyncGenerator<string> {
  const names = Object.entries(prefixes).map(([name, namespace]) => `\n  xmlns:${name}="${namespace}"`)
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${names.join('')}>\n`
  for await (const resources of batches) yield Array.from(resources, element).join('')
  yield '</rdf:RDF>\n'
}

function element({ uri, type = 'rdf:Description', properties }: Resource): string {
  const said = properties.map(([term, value]) => `  ${property(term, value)}\n`).join('')
  return `<${type} rdf:about="${xml(uri)}">\n${said}</${type}>\n`
}

function property(term: Term, value: Value): string {
  if ('uri' in value) return `<${term} rdf:resource="${xml(value.uri)}"/>`
  const { text, language, datatype } = value
  const about = language ? ` xml:lang="${language}"` : datatype ? ` rdf:datatype="${expanded(datatype)}"` : ''
  return `<${term}${about}>${xml(text)}</${term}>`
}

function expanded(term: Term): string {
  const [prefix, name] = term.split(':') as [keyof typeof prefixes, string]
  return `${prefixes[prefix]}${name}`
}
