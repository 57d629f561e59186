import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { MachineClock } from '../../../kernel/time/clock.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { NOTICES, type AccountLetterKind } from '../domain/account-letter.js';

/** A letter somebody is owed about their account. */
export interface NewLetter {
  readonly accountId: string;
  readonly kind: AccountLetterKind;
  /** Where it goes; by default to the account's address. */
  readonly email?: string;
  /** From what something was done, as far as we know. */
  readonly device?: string;
}

interface Holder {
  email: string;
  isVerified: boolean;
}

const HOLDER = `
  SELECT email, email_verified_at IS NOT NULL AS "isVerified" FROM account WHERE id = $1`;
const INSERT = `
  INSERT INTO account_letter (id, account_id, kind, email, device, made_at)
  VALUES ($1, $2, $3, $4, $5, $6)`;
const CLOSE = `
  UPDATE account_letter SET closed_at = $2
   WHERE account_id = $1 AND closed_at IS NULL AND ($3::text[] IS NULL OR kind = ANY($3))`;

/** Owes letters about accounts. What opens their links is made when they are written, and not before. */
@Injectable()
export class AccountPost {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: MachineClock,
  ) {}

  /** A notice goes to an address that was shown to be theirs, or nowhere: it may be a stranger's. */
  async owe(tx: Tx, letter: NewLetter): Promise<void> {
    const { accountId, kind, device } = letter;
    const [holder] = await tx.query<Holder>(HOLDER, [accountId]);
    const email = letter.email ?? (isFor(kind, holder) ? holder?.email : undefined);
    if (email === undefined) return;
    const id = newId();
    const now = toDate(this.clock.now());
    await tx.query(INSERT, [id, accountId, kind, email, device ?? null, now]);
    await this.outbox.publish(tx, {
      type: 'account.letter_owed',
      aggregateId: accountId,
      payload: { accountId, letterId: id, kind },
      dedupeKey: `account.letter_owed:${id}`,
    });
  }

  /** Links that were sent and not used open nothing any more; of these kinds, or all. */
  async close(tx: Tx, accountId: string, kinds?: readonly AccountLetterKind[]): Promise<void> {
    await tx.query(CLOSE, [accountId, toDate(this.clock.now()), kinds ?? null]);
  }
}

function isFor(kind: AccountLetterKind, holder: Holder | undefined): boolean {
  return holder !== undefined && (holder.isVerified || !NOTICES.includes(kind));
}
