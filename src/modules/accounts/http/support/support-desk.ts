import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../../../platform/http/actor.js';
import { SupportDesk, type HelpedActor } from '../../../../platform/http/support-desk.js';
import { SupportActOver } from '../../../../platform/http/http.errors.js';
import { ActorOfAccount } from '../../application/support/actor-of-account.js';
import { SupportActing } from '../../application/support/support-acting.js';
import { SUPPORT_PERMISSION } from '../../domain/support/support-act.js';
import { SessionCookie } from '../session-cookie.js';

/** Lets an admin in as the person they help, for as long as the act stands in their own session. */
@Injectable()
export class AccountsSupportDesk extends SupportDesk {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly acting: SupportActing,
    private readonly actors: ActorOfAccount,
  ) {
    super();
  }

  override async admit(request: FastifyRequest, actId: string, admin: Actor): Promise<HelpedActor> {
    const { accountId: adminId, permissions } = admin;
    if (!permissions.has(SUPPORT_PERMISSION)) throw new SupportActOver();
    const act = await this.acting.present({ adminId, token: this.cookie.read(request) });
    if (act === null || act.id !== actId) throw new SupportActOver();
    return this.actors.as(act.account_id, { kind: 'support', adminId, actId });
  }
}
