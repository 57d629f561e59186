import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { ActorResolver } from '../../../platform/http/actor.js';
import type { Caller } from '../../../platform/realtime/realtime-server.js';
import { GuestCookie, GuestPass } from '../../booking/index.js';

/** Knows who comes by the cookies of their browser. */
@Injectable()
export class Doorman {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorResolver,
    private readonly passes: GuestPass,
    private readonly cookie: GuestCookie,
  ) {}

  /** Null when nobody is signed in. */
  async account(cookies: string | undefined): Promise<Caller | null> {
    const actor = await this.actors.resolveCookies(cookies);
    return actor === null ? null : { kind: 'account', id: actor.accountId };
  }

  /** Null on every device but the one the guest's link belongs to. */
  async guest(cookies: string | undefined, guestId: string): Promise<Caller | null> {
    const device = this.cookie.readHeader(cookies, guestId);
    const isTheirs = await this.passes.isOf(this.database, guestId, device);
    return isTheirs ? { kind: 'guest', id: guestId } : null;
  }
}
