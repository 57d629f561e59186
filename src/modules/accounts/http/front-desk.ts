import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../../../platform/http/language.js';
import type { Caller, SignedIn } from '../application/caller.js';
import type { Halfway } from '../application/factors/enter.js';
import { ReadMe } from '../application/read-me.js';
import { SecondFactorAsked } from '../domain/factors/factors.errors.js';
import type { MeResponse } from './accounts.responses.js';
import { presentMe } from './present-accounts.js';
import { SessionCookie } from './session-cookie.js';

/** Where sign-in meets the wire: who calls, and the cookie whoever is let in takes away. */
@Injectable()
export class FrontDesk {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly readMe: ReadMe,
  ) {}

  callerOf(request: FastifyRequest): Caller {
    return {
      address: request.ip,
      userAgent: request.headers['user-agent'],
      token: this.cookie.read(request),
      language: languageOf(request),
    };
  }

  /** @throws SecondFactorAsked to whom the door is half open; the cookie says whose log-in it is. */
  async welcome(reply: FastifyReply, signedIn: SignedIn | Halfway): Promise<MeResponse> {
    if ('pendingToken' in signedIn) {
      this.cookie.set(reply, signedIn.pendingToken, signedIn.maxAgeSeconds);
      throw new SecondFactorAsked(signedIn.ways);
    }
    const me = await this.readMe.execute(signedIn.accountId);
    this.cookie.set(reply, signedIn.token, signedIn.maxAgeSeconds);
    return presentMe(me);
  }

  farewell(reply: FastifyReply): void {
    this.cookie.clear(reply);
  }
}
