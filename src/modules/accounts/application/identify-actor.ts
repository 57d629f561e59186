import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/http/actor.js';
import { permissionsOf } from '../domain/roles.js';
import { Sessions } from '../infrastructure/sessions.js';

/** Says who holds a session's token, and what they may do. */
@Injectable()
export class IdentifyActor {
  constructor(private readonly sessions: Sessions) {}

  /** Null when the token opens no session that still stands. */
  async execute(token: string): Promise<Actor | null> {
    const holder = await this.sessions.holderOf(token);
    if (!holder) return null;
    return {
      accountId: holder.accountId,
      roles: holder.roles,
      permissions: new Set(permissionsOf(holder.roles, holder.duties)),
      timeZone: holder.timeZone,
      language: holder.language,
    };
  }
}
