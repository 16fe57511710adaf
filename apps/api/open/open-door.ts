import { applyDecorators, SetMetadata, UseGuards } from '@nestjs/common'
import { Throttle, ThrottlerGuard } from '@nestjs/throttler'
import { FROM_ANYWHERE } from '../http/same-origin.guard'
import { Public } from '../http/access'

/** Of each kind of request, from one address: a batch of ten texts counts once. */
const perMinute = { default: { ttl: 60_000, limit: 600 } }

/** A route for programs of others: no session, any origin, and so many requests a minute. */
export const OpenDoor = () =>
  applyDecorators(Public(), SetMetadata(FROM_ANYWHERE, true), UseGuards(ThrottlerGuard), Throttle(perMinute))
