import type { NextFunction, Request, Response } from 'express'

/** A scheme, or a concept of it, at the address that `uriOf` gives where the publisher gave none. */
const minted = /^\/schemes\/[^/?]+(\/[^/?]+)?\/?(\?|$)/
/** The page has an address of its own there. */
const pageOfChanges = /^\/schemes\/[^/?]+\/changes\/?(\?|$)/

/** Lets the addresses that this service gives to concepts be answered by the open API: they must hold for ever. */
export function resolveMinted(request: Request, _: Response, next: NextFunction): void {
  if (minted.test(request.url) && !pageOfChanges.test(request.url)) request.url = `/api/open/v1${request.url}`
  next()
}
