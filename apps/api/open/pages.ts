import type { Request, Response } from 'express'

interface Page {
  offset: number
  limit: number
}

/** The part of a list that was asked for. */
export function partOf<Item>(items: readonly Item[], { offset, limit }: Page): { total: number; items: Item[] } {
  return { total: items.length, items: items.slice(offset, offset + limit) }
}

/** Says in headers how many there are in all and where the other pages are; gives the page. */
export function paged<Item>(
  request: Request,
  response: Response,
  { offset, limit }: Page,
  { total, items }: { total: number; items: Item[] },
): Item[] {
  const last = Math.max(0, Math.ceil(total / limit) - 1) * limit
  const links = [
    ['first', 0],
    ['last', last],
    ...(offset > 0 ? [['prev', Math.max(0, offset - limit)]] : []),
    ...(offset + limit < total ? [['next', offset + limit]] : []),
  ] as const
  response.set({
    'X-Total-Count': String(total),
    Link: links.map(([name, at]) => `<${addressAt(request, Number(at), limit)}>; rel="${name}"`).join(', '),
  })
  return items
}

function addressAt(request: Request, offset: number, limit: number): string {
  const address = new URL(request.originalUrl, `${request.protocol}://${request.get('host')}`)
  address.searchParams.set('offset', String(offset))
  address.searchParams.set('limit', String(limit))
  return address.href
}
