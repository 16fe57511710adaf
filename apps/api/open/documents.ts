import type { Request, Response } from 'express'

/** Of a page without scripts that other sites may show in a frame. */
const framed = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *"

/** Lets other sites show this answer in a frame; nothing in it can act. */
export function embeddable(response: Response): Response {
  response.removeHeader('X-Frame-Options')
  return response.set('Content-Security-Policy', framed)
}

/** The first language that a browser prefers of those there are; English, or the first, where it prefers none. */
export function languageOf(request: Request, languages: readonly string[]): string {
  const fallback = languages.includes('en') ? 'en' : (languages[0] ?? 'en')
  if (request.get('accept-language') === undefined) return fallback
  return request.acceptsLanguages([...languages]) || fallback
}
