import { prefixes, type Resource, type ResourceBatches, type Value } from './resource'

/** RDF 1.1 Turtle, one block for each resource. */
export async function* writeTurtle(batches: ResourceBatches): AsyncGenerator<string> {
  yield Object.entries(prefixes)
    .map(([name, namespace]) => `@prefix ${name}: <${namespace}> .\n`)
    .join('')
  for await (const resources of batches) yield Array.from(resources, block).join('')
}

function block({ uri, type, properties }: Resource): string {
  const said = properties.map(([term, value]) => `${term} ${printed(value)}`)
  return `\n<${uri}> ${[...(type ? [`a ${type}`] : []), ...said].join(' ;\n  ')} .\n`
}

function printed(value: Value): string {
  if ('uri' in value) return `<${value.uri}>`
  const { text, language, datatype } = value
  return `"${escaped(text)}"${language ? `@${language}` : ''}${datatype ? `^^${datatype}` : ''}`
}

/** Everything that must not stand in a short string (production STRING_LITERAL_QUOTE), and other controls. */
function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return text.replace(/[\u0000-\u001f"\\\u007f]/g, (character) => {
    if (character === '"' || character === '\\') return `\\${character}`
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
