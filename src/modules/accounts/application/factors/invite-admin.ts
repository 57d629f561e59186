import { Injectable } from '@nestjs/common';
import { newId } from '../../../../kernel/identity/id.js';
import { MachineClock } from '../../../../kernel/time/clock.js';
import { instant, toDate } from '../../../../kernel/time/instant.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { TransactionRunner, type Tx } from '../../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../../platform/http/http.errors.js';
import type { Language } from '../../../../platform/http/language.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import type { Duty } from '../../domain/duties.js';
import { normaliseEmail } from '../../domain/email.js';
import { AddressTaken, InvitationNotOpen } from '../../domain/factors/factors.errors.js';
import { INVITATION_MS } from '../../domain/factors/limits.js';

/** Whom a superadmin invites, and what for. */
export interface AdminInvitationWish {
  readonly email: string;
  readonly duties: readonly Duty[];
  readonly language: Language;
  readonly superadminId: string;
}

const TAKEN = `SELECT 1 FROM account WHERE email = $1 AND email_verified_at IS NOT NULL`;
const REPLACE = `
  UPDATE admin_invitation SET ended_at = $2, outcome = 'replaced' WHERE email = $1 AND outcome IS NULL`;
const INSERT = `
  INSERT INTO admin_invitation (id, email, duties, language, by_account_id, invited_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;
const WITHDRAW = `
  UPDATE admin_invitation SET ended_at = $2, outcome = 'withdrawn'
   WHERE id = $1 AND outcome IS NULL RETURNING 1`;
const THERE = `SELECT 1 FROM admin_invitation WHERE id = $1`;

/** Invites somebody to be an admin; the only way to become one. */
@Injectable()
export class InviteAdmin {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly clock: MachineClock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** A new invitation to an address replaces the one before. @throws AddressTaken when it has an account. */
  async invite(wish: AdminInvitationWish): Promise<string> {
    const email = normaliseEmail(wish.email);
    return this.runner.run(async (tx) => {
      if ((await tx.query(TAKEN, [email])).length > 0) throw new AddressTaken();
      const id = await this.write(tx, { ...wish, email });
      const { superadminId } = wish;
      await this.record(tx, { actorId: superadminId, act: 'admin.invited', id });
      await this.outbox.publish(tx, {
        type: 'account.admin_invited',
        aggregateId: superadminId,
        payload: { accountId: superadminId, invitationId: id },
        dedupeKey: `account.admin_invited:${id}`,
      });
      return id;
    });
  }

  /** @throws NotFound when there is none; InvitationNotOpen when it has ended. */
  async withdraw(id: string, superadminId: string): Promise<void> {
    await this.runner.run(async (tx) => {
      const done = await tx.query(WITHDRAW, [id, toDate(this.clock.now())]);
      if (done.length === 0) {
        if ((await tx.query(THERE, [id])).length === 0) throw new NotFound();
        throw new InvitationNotOpen();
      }
      await this.record(tx, { actorId: superadminId, act: 'admin.invitation_withdrawn', id });
    });
  }

  private async write(tx: Tx, wish: AdminInvitationWish): Promise<string> {
    const { email, duties, language, superadminId } = wish;
    const id = newId();
    const now = this.clock.now();
    const until = toDate(instant(now + INVITATION_MS));
    await tx.query(REPLACE, [email, toDate(now)]);
    await tx.query(INSERT, [id, email, [...duties], language, superadminId, toDate(now), until]);
    return id;
  }

  private async record(
    tx: Tx,
    { actorId, act, id }: { actorId: string; act: `admin.${string}`; id: string },
  ): Promise<void> {
    await this.audit.record(tx, { actorId, act, about: { kind: 'admin_invitation', id } });
  }
}
