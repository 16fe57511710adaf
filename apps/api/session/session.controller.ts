import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res, UseGuards } from '@nestjs/common'
import { ThrottlerGuard } from '@nestjs/throttler'
import type { Actor } from '#domain'
import { SessionService, UserService, type Session } from '#pipeline'
import type { Request, Response } from 'express'
import { ZodResponse } from 'nestjs-zod'
import { CurrentActor, Public, SignedIn } from '../http/access'
import { clearSessionCookie, readSessionCookie, setSessionCookie } from '../http/session-cookie'
import { ChangePasswordDto, MeDto, SignInDto, SignInLinkDto } from './session.dto'

@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly users: UserService,
  ) {}

  @Post()
  @Public()
  @UseGuards(ThrottlerGuard)
  @ZodResponse({ status: 200, type: MeDto, description: 'Signed in; the answer sets the session cookie' })
  async signIn(@Body() { email, password }: SignInDto, @Res({ passthrough: true }) response: Response) {
    return handOver(await this.sessions.signIn(email, password), response)
  }

  @Post('link')
  @Public()
  @UseGuards(ThrottlerGuard)
  @ZodResponse({ status: 200, type: MeDto, description: 'Signed in by the one-time link of the embedded launcher' })
  async signInByLink(@Body() { key }: SignInLinkDto, @Res({ passthrough: true }) response: Response) {
    return handOver(await this.sessions.signInByLink(key), response)
  }

  @Get()
  @SignedIn()
  @ZodResponse({ status: 200, type: MeDto, description: 'Who is signed in' })
  me(@CurrentActor() actor: Actor) {
    return actor
  }

  @Delete()
  @Public()
  @HttpCode(204)
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = readSessionCookie(request)
    if (token !== null) await this.sessions.signOut(token)
    clearSessionCookie(response)
  }

  @Put('password')
  @SignedIn()
  @UseGuards(ThrottlerGuard)
  @HttpCode(204)
  async changePassword(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Body() change: ChangePasswordDto,
  ): Promise<void> {
    await this.users.changeOwnPassword(actor, readSessionCookie(request) ?? '', change)
  }
}

function handOver({ actor, token, expiresAt }: Session, response: Response): Actor {
  setSessionCookie(response, token, expiresAt)
  return actor
}
