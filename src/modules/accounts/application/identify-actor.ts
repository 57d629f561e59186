import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config/config.js';
import { CONFIG } from '../../../config/config.module.js';
import { MachineClock } from '../../../kernel/time/clock.js';
import { instantOf, toDate } from '../../../kernel/time/instant.js';
import type { Actor } from '../../../platform/http/actor.js';
import { isFactorRequired } from '../domain/factors/policy.js';
import { permissionsOf } from '../domain/roles.js';
import type { SessionHolder } from '../infrastructure/sessions.js';
import { FollowSession } from './follow-session.js';

/** Who is asking, and the token their browser is to keep from now on, if it is another. */
export interface Identified {
  readonly actor: Actor;
  readonly successor: { readonly token: string; readonly maxAgeSeconds: number } | null;
}

/** Says who holds a session's token, and what they may do. */
@Injectable()
export class IdentifyActor {
  constructor(
    private readonly follow: FollowSession,
    private readonly clock: MachineClock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secondFactor'>,
  ) {}

  /** Null when the token opens no session that still stands. */
  async execute(token: string, canReplace: boolean): Promise<Identified | null> {
    const followed = await this.follow.execute(token, canReplace);
    if (!followed) return null;
    const { holder, successor } = followed;
    const leftMs = instantOf(holder.expiresAt) - this.clock.now();
    const maxAgeSeconds = Math.floor(leftMs / 1000);
    return {
      actor: this.actorOf(holder),
      successor: successor === null ? null : { token: successor, maxAgeSeconds },
    };
  }

  private actorOf(holder: SessionHolder): Actor {
    const { freshUntil, hasFactor, roles } = holder;
    return {
      accountId: holder.accountId,
      roles: holder.roles,
      permissions: new Set(permissionsOf(holder.roles, holder.duties)),
      timeZone: holder.timeZone,
      language: holder.language,
      hasFactor,
      mustEnrol: !hasFactor && isFactorRequired(roles, this.config.secondFactor),
      isSuspended: holder.isSuspended,
      isFresh: freshUntil !== null && freshUntil > toDate(this.clock.now()),
    };
  }
}
