import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { installationFolder } from '#platform'
import express, { type NextFunction, type Request, type Response } from 'express'

/**
 * Serves the built page: files under assets/ carry a hash of their content in their name and may be kept for ever;
 * every other address that is not the API's belongs to the page's own router. Without a built page it does nothing.
 */
export function servePage(app: NestExpressApplication, apiPrefix: string, folder = builtPage()): void {
  const index = pageFile(folder)
  if (index === null) return
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  app.use(express.static(folder, { index: false, maxAge: 0 }))
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!isPageAddress(request, apiPrefix)) return next()
    response.set('Cache-Control', 'no-cache').sendFile(index)
  })
}

/** The page that a browser loads, whatever the address; null where none has been built. */
export function pageFile(folder = builtPage()): string | null {
  const index = join(folder, 'index.html')
  return existsSync(index) ? index : null
}

/** Addresses that answer with the page or with a file, as the client asks. They lie beside the API. */
export const NEGOTIATED = 'crosswalks'

function isPageAddress({ method, path }: Request, apiPrefix: string): boolean {
  const isOthers = [apiPrefix, NEGOTIATED].some((base) => path === `/${base}` || path.startsWith(`/${base}/`))
  return ['GET', 'HEAD'].includes(method) && !isOthers && !path.startsWith('/assets/')
}

function builtPage(): string {
  return join(installationFolder(), 'dist', 'web')
}
