import type { NextFunction, Request, Response } from 'express'

/** Addresses that programs of others read: below the API's prefix, and those of concepts and crosswalks. */
const doors = /^\/(api\/(open|jskos|reconcile)|schemes)(\/|$)/

/**
 * Lets pages of any site read what is open to everyone. A browser sends no cookie along where every origin is allowed, and
 * nothing here would look at one.
 */
export function openDoors(request: Request, response: Response, next: NextFunction): void {
  if (!doors.test(request.path)) return next()
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, Link, Retry-After, X-Total-Count',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  })
  if (request.method !== 'OPTIONS') return next()
  response
    .set({
      'Access-Control-Allow-Methods': 'GET, HEAD, POST',
      'Access-Control-Allow-Headers': 'Accept, Accept-Language, Content-Type, If-None-Match',
      'Access-Control-Max-Age': '86400',
    })
    .status(204)
    .end()
}
