import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../../../platform/http/language.js';
import type { Caller, SignedIn } from '../application/caller.js';
import { ReadMe } from '../application/read-me.js';
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

  async welcome(reply: FastifyReply, signedIn: SignedIn): Promise<MeResponse> {
    const me = await this.readMe.execute(signedIn.accountId);
    this.cookie.set(reply, signedIn.token, signedIn.maxAgeSeconds);
    return presentMe(me);
  }

  /**
   * What the browser kept of our pages goes too. Not "cookies": that would end what other sites of the
   * same domain keep; ours is cleared by name.
   */
  farewell(reply: FastifyReply): void {
    void reply.header('Clear-Site-Data', '"cache", "storage"');
    this.cookie.clear(reply);
  }
}
