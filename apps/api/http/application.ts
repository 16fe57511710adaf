import type { NestExpressApplication } from '@nestjs/platform-express'
import { Config } from '#platform'
import compression from 'compression'
import cookieParser from 'cookie-parser'
import helmet from 'helmet'
import { openDoors } from '../open/cors'
import { resolveMinted } from '../open/minted-addresses'
import { correlate } from './correlation'
import { NEGOTIATED, servePage } from './static-page'

export const API_PREFIX = 'api'

/** Bodies are forms, marks and batches of texts; files arrive as multipart and have limits of their own. */
const JSON_LIMIT = '256kb'

/** Everything around the routes, the same in the product and in its tests. */
export function configure(app: NestExpressApplication): NestExpressApplication {
  app.setGlobalPrefix(API_PREFIX, { exclude: [NEGOTIATED, `${NEGOTIATED}/{*path}`] })
  // One proxy: what it says of the client is believed, what the client says of itself is not.
  app.set('trust proxy', app.get(Config).trustProxy ? 1 : false)
  app.disable('x-powered-by')
  app.use(correlate)
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives } }))
  app.use(openDoors)
  app.use(resolveMinted)
  // Lists, tables and the page itself shrink to a quarter: what counts in an office far from the server.
  app.use(compression())
  app.use(cookieParser())
  app.useBodyParser('json', { limit: JSON_LIMIT })
  app.useBodyParser('urlencoded', { limit: JSON_LIMIT, extended: false })
  servePage(app, API_PREFIX)
  return app
}

/** Nothing from elsewhere. Mantine sets sizes and colours in style attributes, hence inline styles, and only those. */
const directives = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}
