import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { UserError } from '#platform'

/**
 * A secret from standard input: typed unseen, and twice, at a terminal; else the first line of what is piped in. Never
 * an argument, which other users of the machine and the shell's history would see.
 * @throws UserError when the two differ or nothing comes
 */
export async function readSecret(question: string): Promise<string> {
  if (!process.stdin.isTTY) return firstLine()
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const prompt = createInterface({ input: process.stdin, output: unseen, terminal: true })
  const ask = async (words: string) => {
    process.stderr.write(words)
    return prompt.question('').finally(() => process.stderr.write('\n'))
  }
  try {
    const secret = await ask(`${question}: `)
    if (secret === (await ask('Once more: '))) return secret
    throw new UserError('usage', 'The two are not the same.')
  } finally {
    prompt.close()
  }
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line
  throw new UserError('usage', 'The password is expected on standard input.')
}
