import { message, query, text, textAt, typeOf } from './wire'

/** The SQL of a Query or Parse message; null for the others. */
export function sqlOf(message: Buffer): string | null {
  if (typeOf(message) === 'Q') return textAt(message, 5)
  if (typeOf(message) === 'P') return textAt(message, message.indexOf(0, 5) + 1)
  return null
}

/**
 * The engine has one session, so a statement name that two clients choose would collide: every name gets its
 * connection's prefix on the way in. No reply carries a name, so nothing needs to be undone on the way out.
 */
export class StatementNames {
  private readonly known = new Set<string>()

  constructor(private readonly prefix: string) {}

  /** The message with its statement name, if it has one, made private. */
  makePrivate(original: Buffer): Buffer {
    switch (typeOf(original)) {
      case 'P':
        return this.rename(original, 5)
      case 'B':
        return this.rename(original, original.indexOf(0, 5) + 1)
      case 'C':
      case 'D':
        return original[5] === 'S'.charCodeAt(0) ? this.rename(original, 6) : original
      default:
        return original
    }
  }

  /** Statement that forgets every name of this connection; null when it has none. */
  deallocation(): string | null {
    if (this.known.size === 0) return null
    const names = [...this.known].map((name) => `'${name.replaceAll("'", "''")}'`).join(', ')
    // One that was closed by its client is no longer listed.
    return `do $$ declare s text; begin
      for s in select name from pg_prepared_statements where name in (${names}) loop execute format('deallocate %I', s);
      end loop; end $$`
  }

  private rename(original: Buffer, start: number): Buffer {
    const name = textAt(original, start)
    if (name === '') return original
    this.known.add(this.prefix + name)
    return message(typeOf(original), original.subarray(5, start), Buffer.from(this.prefix), original.subarray(start))
  }
}

const notCode = /--[^\n]*|\/\*[^]*?\*\/|'(?:[^']|'')*'|\$(\w*)\$[^]*?\$\1\$|"(?:[^"]|"")*"/g

/** The statement without comments and literals, in which words can be looked for. Quoted names stay. */
function codeOf(sql: string): string {
  return sql.replace(notCode, (piece) => (piece.startsWith('"') ? piece : ' '))
}

const copyFromStandardInput = /(^|;)\s*copy\b[^;]*\bfrom\s+stdin\b/i

/**
 * COPY FROM STDIN would leave the engine waiting for data that it cannot be given. In its place goes a statement that
 * fails with a clear sentence, so that the transaction ends up in the state an error leaves it in.
 */
export function refuseCopy(original: Buffer, sql: string): Buffer {
  if (!/copy/i.test(sql) || !copyFromStandardInput.test(codeOf(sql))) return original
  const refusal = `do $$ begin raise exception using errcode = 'feature_not_supported',
    message = 'COPY FROM STDIN is not supported by the embedded database: insert the rows instead'; end $$`
  if (typeOf(original) === 'Q') return query(refusal)
  const name = textAt(original, 5)
  return message('P', text(name), text(refusal), Buffer.from([0, 0]))
}

const listening = /(?:^|;)\s*(un)?listen\s+(?:"((?:[^"]|"")+)"|([\w$]+)|(\*))/gi

/**
 * Follows LISTEN and UNLISTEN in a statement: afterwards `channels` holds what the connection wants to hear.
 * @returns whether it stops listening to anything
 */
export function followListening(sql: string, channels: Set<string>): boolean {
  let stops = false
  if (!/listen/i.test(sql)) return stops
  for (const [, stop, quoted, plain, all] of codeOf(sql).matchAll(listening)) {
    const channel = quoted?.replaceAll('""', '"') ?? plain?.toLowerCase() ?? ''
    if (!stop) channels.add(channel)
    else if (all) channels.clear()
    else channels.delete(channel)
    stops ||= Boolean(stop)
  }
  return stops
}
