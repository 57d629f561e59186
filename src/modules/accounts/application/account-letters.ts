import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { instant, instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import {
  LINK_LIVES_MS,
  linkPageOf,
  type AccountLetterKind,
  type ReaderSite,
} from '../domain/account-letter.js';
import { hashOfToken, newSessionToken } from '../infrastructure/session-token.js';

/** A letter with a link that was made for it this moment. */
export interface WrittenLetter {
  readonly email: string;
  /** On our own site; what opens it comes after `#`. */
  readonly path: string;
  /** Empty when nothing is known. */
  readonly device: string;
  readonly madeAt: Instant;
}

interface Row {
  kind: AccountLetterKind;
  email: string;
  device: string | null;
  made_at: Date;
}

/** Wanted still: nobody used or withdrew it, and an address that is proven needs no proof. */
const WANTED = `
  SELECT l.kind, l.email, l.device, l.made_at
    FROM account_letter l JOIN account a ON a.id = l.account_id
   WHERE l.id = $1 AND l.closed_at IS NULL
     AND NOT (l.kind = 'email_proof' AND a.email = l.email AND a.email_verified_at IS NOT NULL)
     FOR UPDATE OF l`;
const PUT_TOKEN = `UPDATE account_letter SET token_hash = $2, expires_at = $3 WHERE id = $1`;

/**
 * Writes what opens a letter's link into the letter as it is sent, and its hash alone into the
 * database: nothing that waits to be sent opens anything.
 */
@Injectable()
export class AccountLetters {
  constructor(private readonly clock: MachineClock) {}

  /** @param site where its reader is at home. Null when it is not wanted any more. Writing it again makes the link of the first one worthless. */
  async write(tx: Tx, letterId: string, site: ReaderSite): Promise<WrittenLetter | null> {
    const [row] = await tx.query<Row>(WANTED, [letterId]);
    if (!row) return null;
    const token = newSessionToken();
    const expiresAt = instant(this.clock.now() + LINK_LIVES_MS[row.kind]);
    await tx.query(PUT_TOKEN, [letterId, hashOfToken(token), toDate(expiresAt)]);
    return {
      email: row.email,
      path: `${linkPageOf(row.kind, site)}#${token}`,
      device: row.device ?? '',
      madeAt: instantOf(row.made_at),
    };
  }
}
