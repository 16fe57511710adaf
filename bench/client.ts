import { basename } from 'node:path'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

interface Upload {
  id: string
  status: string
  error: string | null
  result: { schemeVersionId: number | null } | null
}

export interface Run {
  id: string
  status: string
  error: string | null
  progress: { step: string; done: number; total: number } | null
}

/** The HTTP API as the page uses it, signed in as the administrator. */
export class Client {
  private constructor(
    private readonly address: string,
    /** name=value, as a browser sends it. */
    readonly cookie: string,
  ) {}

  /** @param link the address that the launcher prints */
  static async signIn(link: string): Promise<Client> {
    const url = new URL(link)
    return Client.openSession(url.origin, 'session/link', { key: url.hash.slice('#key='.length) })
  }

  /** Another person of the same system. */
  signInAs(email: string, password: string): Promise<Client> {
    return Client.openSession(this.address, 'session', { email, password })
  }

  private static async openSession(address: string, path: string, body: object): Promise<Client> {
    const response = await fetch(`${address}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`Signing in failed: ${await response.text()}`)
    return new Client(address, response.headers.getSetCookie()[0]!.split(';')[0]!)
  }

  get<T>(path: string): Promise<T> {
    return this.request('GET', path)
  }

  post<T>(path: string, body?: unknown): Promise<T> {
    return this.request('POST', path, body)
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return this.request('PUT', path, body)
  }

  /** Uploads files, chooses, confirms, and waits until everything is loaded. @returns the scheme version */
  async load(paths: readonly string[], choices: Record<string, unknown>): Promise<number> {
    const form = new FormData()
    for (const path of paths) form.append('files', new Blob([await readFile(path)]), basename(path))
    const { id } = await this.post<Upload>('/uploads', form)
    await this.until(id, 'waiting')
    await this.put(`/uploads/${id}/choices`, choices)
    await this.until(id, 'waiting')
    await this.post(`/uploads/${id}/confirm`)
    const { result } = await this.until(id, 'loaded')
    return result!.schemeVersionId!
  }

  private async until(uploadId: string, status: string): Promise<Upload> {
    for (;;) {
      const upload = await this.get<Upload>(`/uploads/${uploadId}`)
      if (upload.status === status) return upload
      if (upload.status === 'failed' || upload.status === 'rejected') {
        throw new Error(`The upload was ${upload.status}: ${upload.error}`)
      }
      await sleep(100)
    }
  }

  private async request<T>(method: string, path: string, body?: unknown): Promise<T> {
    const isForm = body instanceof FormData
    const response = await fetch(`${this.address}/api${path}`, {
      method,
      headers: { cookie: this.cookie, ...(body !== undefined && !isForm && { 'content-type': 'application/json' }) },
      body: isForm ? body : body === undefined ? undefined : JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
}
