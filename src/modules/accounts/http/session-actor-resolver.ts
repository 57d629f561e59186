import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ActorResolver, type Actor } from '../../../platform/http/actor.js';
import { IdentifyActor } from '../application/identify-actor.js';
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
    return this.holderOf(this.cookie.read(request));
  }

  override async resolveCookies(header: string | undefined): Promise<Actor | null> {
    const actor = await this.holderOf(this.cookie.readHeader(header));
    return actor?.mustEnrol === true || actor?.isSuspended === true ? null : actor;
  }

  private async holderOf(token: string | undefined): Promise<Actor | null> {
    return token === undefined ? null : this.identifyActor.execute(token);
  }
}
