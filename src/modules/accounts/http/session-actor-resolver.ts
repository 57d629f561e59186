import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ActorResolver, type Actor } from '../../../platform/http/actor.js';
import { IdentifyActor } from '../application/identify-actor.js';
import { remember } from './renew-cookie.js';
import { SessionCookie } from './session-cookie.js';

/** Tells who is behind a request by the session its cookie names. */
@Injectable()
export class SessionActorResolver extends ActorResolver {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly identifyActor: IdentifyActor,
  ) {
    super();
  }

  override async resolve(request: FastifyRequest): Promise<Actor | null> {
    const token = this.cookie.read(request);
    const found = token === undefined ? null : await this.identifyActor.execute(token, true);
    if (found?.successor) remember(request, found.successor);
    return found?.actor ?? null;
  }

  override async resolveCookies(header: string | undefined): Promise<Actor | null> {
    const token = this.cookie.readHeader(header);
    const found = token === undefined ? null : await this.identifyActor.execute(token, false);
    return !found || found.actor.mustEnrol || found.actor.isSuspended ? null : found.actor;
  }
}
