import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/http/actor.js';
import { languageOf } from '../../../platform/http/language.js';
import type { Caller, SignedIn } from '../application/caller.js';
import type { Halfway } from '../application/factors/enter.js';
import { ReadMe } from '../application/read-me.js';
import { SecondFactorAsked } from '../domain/factors/factors.errors.js';
import { ROLES } from '../domain/roles.js';
import { lifetimeOf } from '../domain/session-lifetime.js';
import type { MeResponse } from './accounts.responses.js';
import { DeviceCookie } from './device-cookie.js';
import { presentMe } from './present-accounts.js';
import { SessionCookie } from './session-cookie.js';

/** Where sign-in meets the wire: who calls, and the cookies whoever is let in takes away. */
@Injectable()
export class FrontDesk {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly device: DeviceCookie,
    private readonly readMe: ReadMe,
  ) {}

  callerOf(request: FastifyRequest): Caller {
    return {
      address: request.ip,
      hostname: request.hostname,
      userAgent: request.headers['user-agent'],
      token: this.cookie.read(request),
      device: this.device.read(request),
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
    this.device.set(reply, signedIn.device);
    return presentMe(me);
  }

  /** For whoever proved the mailbox to be theirs: signed in nowhere, and known here. */
  recognise(reply: FastifyReply, device: string): void {
    this.cookie.clear(reply);
    this.device.set(reply, device);
  }

  /** The session goes on under its new token, or is over. */
  renew(reply: FastifyReply, token: string | null, actor: Actor): void {
    if (token === null) return this.cookie.clear(reply);
    const roles = ROLES.filter((role) => actor.roles.includes(role));
    this.cookie.set(reply, token, lifetimeOf(roles).absoluteMs / 1000);
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
