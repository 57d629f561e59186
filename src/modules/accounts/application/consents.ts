import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { ValidationFailed } from '../../../platform/http/http.errors.js';
import { CONSENT_TEXTS, type ConsentKind } from '../domain/consent-texts.js';

/** Somebody's yes, to exactly the text that was shown. */
export interface ConsentGiven {
  readonly kind: ConsentKind;
  readonly textVersion: string;
}

const INSERT = `
  INSERT INTO consent_receipt (id, account_id, kind, text_version, given_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (account_id, kind, text_version) WHERE withdrawn_at IS NULL DO NOTHING`;
const WITHDRAW = `
  UPDATE consent_receipt SET withdrawn_at = greatest($3, given_at)
   WHERE account_id = $1 AND kind = $2 AND withdrawn_at IS NULL`;
const IN_FORCE = `
  SELECT 1 FROM consent_receipt WHERE account_id = $1 AND kind = $2 AND withdrawn_at IS NULL LIMIT 1`;

/** The proof of what people agreed to. */
@Injectable()
export class Consents {
  /**
   * Writes the receipts; giving the same consent again changes nothing.
   *
   * @throws ValidationFailed when a version is not the one that is shown today.
   */
  async record(tx: Tx, accountId: string, given: readonly ConsentGiven[]): Promise<void> {
    const outdated = given.flatMap(({ kind, textVersion }, index) =>
      this.isShownNow(kind, textVersion) ? [] : [index],
    );
    if (outdated.length > 0) throw new ValidationFailed(outdated.map(unknownVersion));
    for (const { kind, textVersion } of given) {
      await tx.query(INSERT, [newId(), accountId, kind, textVersion, toDate(tx.now)]);
    }
  }

  /** Whether this is the version of the text that people see today. */
  isShownNow(kind: ConsentKind, textVersion: string): boolean {
    return CONSENT_TEXTS[kind].textVersion === textVersion;
  }

  /** From the transaction's instant on nothing is agreed to; the receipts stay as proof. */
  async withdraw(tx: Tx, accountId: string, kind: ConsentKind): Promise<void> {
    await tx.query(WITHDRAW, [accountId, kind, toDate(tx.now)]);
  }

  /** Whether the account has agreed to some version and not withdrawn it. */
  async isInForce(sql: Queryable, accountId: string, kind: ConsentKind): Promise<boolean> {
    return (await sql.query(IN_FORCE, [accountId, kind])).length > 0;
  }
}

function unknownVersion(index: number): { pointer: string; code: string; detail: string } {
  return {
    pointer: `/consents/${index}/textVersion`,
    code: 'unknown_version',
    detail: 'is not the version of the text shown now',
  };
}
