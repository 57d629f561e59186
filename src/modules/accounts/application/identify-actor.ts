import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config/config.js';
import { CONFIG } from '../../../config/config.module.js';
import { MachineClock } from '../../../kernel/time/clock.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { Actor } from '../../../platform/http/actor.js';
import { isFactorRequired } from '../domain/factors/policy.js';
import { permissionsOf } from '../domain/roles.js';
import { Sessions } from '../infrastructure/sessions.js';

/** Says who holds a session's token, and what they may do. */
@Injectable()
export class IdentifyActor {
  constructor(
    private readonly sessions: Sessions,
    private readonly clock: MachineClock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secondFactor'>,
  ) {}

  /** Null when the token opens no session that still stands. */
  async execute(token: string): Promise<Actor | null> {
    const holder = await this.sessions.holderOf(token);
    if (!holder) return null;
    const { freshUntil, hasFactor, roles } = holder;
    return {
      accountId: holder.accountId,
      roles: holder.roles,
      permissions: new Set(permissionsOf(holder.roles, holder.duties)),
      timeZone: holder.timeZone,
      language: holder.language,
      mustEnrol: !hasFactor && isFactorRequired(roles, this.config.secondFactor),
      isSuspended: holder.isSuspended,
      isFresh: freshUntil !== null && freshUntil > toDate(this.clock.now()),
    };
  }
}
