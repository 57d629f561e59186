import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { AccountLetterKind } from '../domain/account-letter.js';
import { LinkOver } from '../domain/accounts.errors.js';
import { hashOfToken } from './session-token.js';

/** Of whom and about what the letter was that a link came in. */
export interface OpenedLetter {
  readonly id: string;
  readonly accountId: string;
  /** Whoever holds the link reads what is sent there. */
  readonly email: string;
}

const STANDING = `
  SELECT id, account_id AS "accountId", email FROM account_letter
   WHERE token_hash = $1 AND kind = ANY($2::text[]) AND closed_at IS NULL AND expires_at > $3`;
const CLOSE = `UPDATE account_letter SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL RETURNING 1`;

/** Links in letters about accounts, by what opens them. On the machine's time. */
@Injectable()
export class LetterLinks {
  constructor(private readonly clock: MachineClock) {}

  /** @throws LinkOver when the token opens no letter of these kinds, or not any more. */
  async find(
    sql: Queryable,
    token: string,
    kinds: readonly AccountLetterKind[],
  ): Promise<OpenedLetter> {
    const hash = hashOfToken(token);
    if (hash === undefined) throw new LinkOver();
    const [letter] = await sql.query<OpenedLetter>(STANDING, [
      hash,
      kinds,
      toDate(this.clock.now()),
    ]);
    if (!letter) throw new LinkOver();
    return letter;
  }

  /** Finds it and closes it; of two who come at once, one. @throws LinkOver */
  async use(tx: Tx, token: string, kinds: readonly AccountLetterKind[]): Promise<OpenedLetter> {
    const letter = await this.find(tx, token, kinds);
    const closed = await tx.query(CLOSE, [letter.id, toDate(this.clock.now())]);
    if (closed.length === 0) throw new LinkOver();
    return letter;
  }
}
