import { JsonLdParser } from 'jsonld-streaming-parser'
import { Parser, type Quad } from 'n3'
import { RdfXmlParser } from 'rdfxml-streaming-parser'
import type { Problem } from '../../problem'
import { makeProblem } from '../problems'
import { vocabulary, type Fact, type ReadFacts } from './facts'
import { soundText } from '../../controls'
import { errorOfJson, refuseDeepJson, refuseDeepXml, refuseEntities } from './refusals'

export type RdfFormat = 'turtle' | 'rdf-xml' | 'json-ld'

/** What a reader is told: each quad, and each thing that is wrong. */
interface Listener {
  quad: (quad: Pick<Quad, 'subject' | 'predicate' | 'object'>) => void
  wrong: (error: Error) => void
}

/** More would say the same again: a parser that lost its place stumbles over every line that follows. */
const mostProblems = 200

/**
 * The triples of a file in one of the notations of RDF (N-Triples is Turtle). Whatever its vocabulary, only what
 * `vocabulary` and the Alignment format name is kept. Nothing is ever fetched.
 */
export async function readRdf(file: string, text: string, format: RdfFormat): Promise<ReadFacts> {
  const facts: Fact[] = []
  const problems: Problem[] = []
  const listener: Listener = {
    quad: (quad) => {
      const fact = factOf(quad)
      if (fact) facts.push(fact)
    },
    wrong: (error) => {
      if (problems.length < mostProblems) problems.push(problemOf(file, error))
    },
  }
  await readers[format](text, listener)
  return { facts, problems }
}

const readers: Record<RdfFormat, (text: string, listener: Listener) => Promise<void>> = {
  turtle: readTurtle,
  'rdf-xml': readRdfXml,
  'json-ld': readJsonLd,
}

function readTurtle(text: string, { quad, wrong }: Listener): Promise<void> {
  return new Promise((resolve) => {
    new Parser().parse(text, (error, found) => {
      if (error) {
        wrong(error)
        resolve()
      } else if (found) quad(found)
      else resolve()
    })
  })
}

/** Goes on behind an error, so that all of them are told at once. */
function readRdfXml(text: string, { quad, wrong }: Listener): Promise<void> {
  const refused = refuseEntities(text) ?? refuseDeepXml(text)
  if (refused) {
    wrong(refused)
    return Promise.resolve()
  }
  return fed(new WholeRdfXmlParser({ trackPosition: true }), text, { quad, wrong })
}

/** The library does not tell its tokenizer that the text is over: a file that was cut off would pass for a whole one. */
class WholeRdfXmlParser extends RdfXmlParser {
  override _flush(callback: (error?: Error | null) => void): void {
    const tokenizer = this['saxParser'] as { close(): void }
    tokenizer.close()
    callback()
  }
}

function readJsonLd(text: string, { quad, wrong }: Listener): Promise<void> {
  const refused = refuseDeepJson(text)
  if (refused) {
    wrong(refused)
    return Promise.resolve()
  }
  const documentLoader = {
    load: (url: string) =>
      Promise.reject(
        new Error(`The context ${url} is not in the file, and nothing is fetched: put it into “@context”.`),
      ),
  }
  // The parser does not know where it is.
  const placed = (error: Error) => wrong(errorOfJson(text) ?? error)
  return fed(new JsonLdParser({ documentLoader }), text, { quad, wrong: placed })
}

function fed(parser: NodeJS.ReadWriteStream, text: string, { quad, wrong }: Listener): Promise<void> {
  return new Promise((resolve) => {
    parser.on('data', quad)
    parser.on('error', (error: Error) => {
      wrong(error)
      // A stream that has failed never ends; one that goes on ends later, which then changes nothing.
      setImmediate(resolve)
    })
    parser.on('end', resolve)
    parser.end(text)
  })
}

const alignment = /^http:\/\/knowledgeweb\.semanticweb\.org\/heterogeneity\/alignment#?([a-z0-9]+)$/i
const namespaces = Object.values(vocabulary)

function factOf({ subject, predicate, object }: Parameters<Listener['quad']>[0]): Fact | null {
  const name = termOf(predicate.value)
  if (name === null) return null
  if (object.termType === 'Literal') {
    return {
      subject: node(subject),
      predicate: name,
      value: { text: soundText(object.value), language: object.language.toLowerCase() },
    }
  }
  return { subject: node(subject), predicate: name, value: { uri: termOf(object.value) ?? node(object) } }
}

function node({ termType, value }: { termType: string; value: string }): string {
  return termType === 'BlankNode' ? `_:${value}` : soundText(value)
}

/** The name of a known term, that of the Alignment format spelt in one way; null for any other. */
function termOf(uri: string): string | null {
  const [, local] = alignment.exec(uri) ?? []
  if (local) return `align:${local}`
  return namespaces.some((namespace) => uri.startsWith(namespace)) ? uri : null
}

function problemOf(file: string, error: Error): Problem {
  const message = error.message.replace(/\s+/g, ' ').replace('undefined entity', 'nothing declares this entity')
  const line = /\bline (\d+)/i.exec(message)?.[1] ?? /^(\d+):\d+: /.exec(message)?.[1]
  return makeProblem({
    file,
    line: line === undefined ? null : Number(line),
    code: 'unreadable-rdf',
    message: `The file cannot be read here: ${message.replace(/^\d+:(\d+): /, 'column $1, ')}`,
  })
}
