import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { HOUR, toDate } from '../../../kernel/time/instant.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Language } from '../../../platform/http/language.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { CONSENT_TEXTS } from '../domain/consent-texts.js';
import type { Duty } from '../domain/duties.js';
import type { Role } from '../domain/roles.js';
import { PROOFS_TO_EMAIL } from '../domain/limits.js';
import { Throttle } from '../infrastructure/throttle.js';
import { AccountPost } from './account-post.js';
import { CarePeople } from './care-people.js';
import { Consents } from './consents.js';

/** A person who has accepted the terms and the privacy notice shown today. */
export interface NewAccount {
  /** Lower case, no spaces around it. */
  readonly email: string;
  /** Proven already, as only the seed may say; by default it is not. */
  readonly emailVerified?: boolean;
  /** E.164. */
  readonly phone?: string | null;
  /** Proven already, as only the seed may say; by default it is not. */
  readonly phoneVerified?: boolean;
  /** As `hashPassword` gives it. */
  readonly passwordHash: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** What an admin is made for, as only the seed may say; others get theirs from a superadmin. */
  readonly duties?: readonly Duty[];
  /** IANA name. */
  readonly timeZone: string;
  readonly language: Language;
}

const INSERT_ACCOUNT = `
  INSERT INTO account (id, email, email_verified_at, phone, phone_verified_at, password_hash, name, time_zone, language,
                       terms_accepted_at, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`;
const INSERT_ROLES = `
  INSERT INTO account_role (account_id, role) SELECT $1, unnest($2::text[])`;
const INSERT_DUTIES = `
  INSERT INTO admin_duty_change (account_id, duty, act, at) SELECT $1, unnest($2::text[]), 'give', $3`;
const VERIFIED_OWNER = `
  SELECT id FROM account WHERE email = $1 AND email_verified_at IS NOT NULL AND id <> $2`;

/**
 * Makes an account, whoever else has the address: only a verified address is anybody's, and its
 * owner hears of the attempt by mail. The answer is the same either way, so that nobody learns
 * which addresses exist.
 */
@Injectable()
export class RegisterAccount {
  constructor(
    private readonly consents: Consents,
    private readonly carePeople: CarePeople,
    private readonly outbox: Outbox,
    private readonly post: AccountPost,
    private readonly throttle: Throttle,
  ) {}

  /** The new account's id. The index `account_verified_email` refuses a second verified owner. */
  async execute(tx: Tx, account: NewAccount): Promise<string> {
    const id = newId();
    await this.insert(tx, id, account);
    await this.consents.record(tx, id, [receiptOf('terms'), receiptOf('privacy')], {
      screen: 'registration',
      language: account.language,
    });
    if (account.roles.includes('client')) await this.carePeople.ownPersonOf(tx, id);
    await this.outbox.publish(tx, {
      type: 'account.registered',
      aggregateId: id,
      payload: { accountId: id },
      dedupeKey: `account.registered:${id}`,
    });
    if (account.emailVerified !== true) await this.tellMailbox(tx, account.email, id);
    return id;
  }

  private async insert(tx: Tx, id: string, account: NewAccount): Promise<void> {
    const now = toDate(tx.now);
    await tx.query(INSERT_ACCOUNT, [
      id,
      account.email,
      account.emailVerified === true ? now : null,
      account.phone ?? null,
      account.phoneVerified === true ? now : null,
      account.passwordHash,
      account.name,
      account.timeZone,
      account.language,
      now,
    ]);
    await tx.query(INSERT_ROLES, [id, account.roles]);
    const { duties = [] } = account;
    if (duties.length > 0) await tx.query(INSERT_DUTIES, [id, duties, now]);
  }

  /**
   * Whoever reads the mailbox hears of it: a verified owner that somebody registered, anybody else
   * with the link that makes the address theirs. Few of either, so that registering is no way to
   * flood somebody's inbox.
   */
  private async tellMailbox(tx: Tx, email: string, newAccountId: string): Promise<void> {
    const isFew = await this.throttle.tryTake(tx, { limit: PROOFS_TO_EMAIL, of: email });
    const [owner] = await tx.query<{ id: string }>(VERIFIED_OWNER, [email, newAccountId]);
    if (owner) return this.tellOwner(tx, owner.id);
    if (isFew) await this.post.owe(tx, { accountId: newAccountId, kind: 'email_proof' });
  }

  /** At most one mail an hour. */
  private async tellOwner(tx: Tx, ownerId: string): Promise<void> {
    await this.outbox.publish(tx, {
      type: 'account.email_taken',
      aggregateId: ownerId,
      payload: { accountId: ownerId },
      dedupeKey: `account.email_taken:${ownerId}:${Math.floor(tx.now / HOUR)}`,
    });
  }
}

function receiptOf(kind: 'terms' | 'privacy'): { kind: 'terms' | 'privacy'; textVersion: string } {
  return { kind, textVersion: CONSENT_TEXTS[kind].textVersion };
}
