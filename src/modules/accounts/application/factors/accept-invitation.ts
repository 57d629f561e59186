import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../../kernel/time/clock.js';
import { toDate } from '../../../../kernel/time/instant.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { Database } from '../../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../../platform/database/transaction-runner.js';
import { AccountLinkInvalid, AddressTaken } from '../../domain/factors/factors.errors.js';
import { hashPassword } from '../../infrastructure/password-hash.js';
import type { Caller, SignedIn } from '../caller.js';
import { OpenSession } from '../open-session.js';
import { RegisterAccount } from '../register-account.js';
import { assertGoodPassword } from '../good-password.js';
import { AdminInvitations, type OpenInvitation } from './admin-invitations.js';

/** What somebody who was invited tells us; they have accepted the terms. */
export interface Acceptance {
  readonly token: string;
  readonly name: string;
  readonly password: string;
}

const HOME_ZONE = 'Asia/Jakarta';
const END = `
  UPDATE admin_invitation SET ended_at = $2, outcome = 'accepted', account_id = $3
   WHERE id = $1 AND outcome IS NULL AND expires_at > $2 RETURNING 1`;
const TAKEN = `SELECT 1 FROM account WHERE email = $1 AND email_verified_at IS NOT NULL`;
/** Whoever invited may have lost the duty to do so; nobody's duties change until we are done. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('admin_duty', 0))`;
const STILL_MAY = `SELECT 1 FROM admin_duty WHERE account_id = $1 AND duty = 'superadmin'`;
const GIVE = `
  INSERT INTO admin_duty_change (account_id, duty, act, by_account_id, at)
  SELECT $1, unnest($2::text[]), 'give', $3, $4`;

/** Makes an admin of whoever holds the link that was mailed to the address. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly invitations: AdminInvitations,
    private readonly registerAccount: RegisterAccount,
    private readonly openSession: OpenSession,
    private readonly clock: MachineClock,
    private readonly audit: Audit,
  ) {}

  /** @throws AccountLinkInvalid when the link opens nothing, or no longer. */
  read(token: string): Promise<OpenInvitation> {
    return this.invitations.byToken(this.database, token);
  }

  /**
   * The link proves the address. Where a second factor is required, the session does nothing but
   * set one up.
   *
   * @throws ValidationFailed when the password is too easy to guess.
   * @throws AccountLinkInvalid as `read`, and when who invited may no longer; AddressTaken when
   * somebody has verified the address meanwhile.
   */
  async execute({ token, name, password }: Acceptance, caller: Caller): Promise<SignedIn> {
    const invitation = await this.read(token);
    assertGoodPassword(password, invitation.email);
    const passwordHash = await hashPassword(password);
    return this.runner.run(async (tx) => {
      const accountId = await this.register(tx, invitation, { name, passwordHash });
      await this.giveDuties(tx, accountId, invitation);
      const now = toDate(this.clock.now());
      const ended = await tx.query(END, [invitation.id, now, accountId]);
      if (ended.length === 0) throw new AccountLinkInvalid();
      const about = { kind: 'account', id: accountId };
      await this.audit.record(tx, { actorId: accountId, act: 'admin.joined', about });
      return this.openSession.execute(tx, accountId, caller);
    });
  }

  private async register(
    tx: Tx,
    { email, language }: OpenInvitation,
    { name, passwordHash }: { name: string; passwordHash: string },
  ): Promise<string> {
    if ((await tx.query(TAKEN, [email])).length > 0) throw new AddressTaken();
    return this.registerAccount.execute(tx, {
      ...{ email, language, name, passwordHash },
      emailVerified: true,
      roles: ['admin'],
      timeZone: HOME_ZONE,
    });
  }

  private async giveDuties(
    tx: Tx,
    accountId: string,
    { duties, byAccountId }: OpenInvitation,
  ): Promise<void> {
    await tx.query(LOCK);
    if ((await tx.query(STILL_MAY, [byAccountId])).length === 0) throw new AccountLinkInvalid();
    await tx.query(GIVE, [accountId, duties, byAccountId, toDate(tx.now)]);
  }
}
