import type { CookieOptions, Request, Response } from 'express'

const NAME = 'crosswalk_session'

/** The session token that the browser sent, or null. */
export function readSessionCookie(request: Request): string | null {
  const cookies = request.cookies as Record<string, unknown> | undefined
  const token = cookies?.[NAME]
  return typeof token === 'string' && token !== '' ? token : null
}

/** Hands the token to the browser, out of reach of the page's scripts. */
export function setSessionCookie(response: Response, token: string, expiresAt: Date): void {
  response.cookie(NAME, token, { ...options(response), expires: expiresAt })
}

export function clearSessionCookie(response: Response): void {
  response.clearCookie(NAME, options(response))
}

/** Lax: a link from another site still opens the page signed in, but no foreign form can post with this cookie. */
function options(response: Response): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure: response.req.secure, path: '/' }
}
