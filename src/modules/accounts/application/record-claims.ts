import { Injectable } from '@nestjs/common';
import { HOUR, instant, toDate, type Instant } from '../../../kernel/time/instant.js';
import { Audit } from '../../../platform/audit/audit.js';
import {
  sqlState,
  TransactionRunner,
  type Tx,
} from '../../../platform/database/transaction-runner.js';
import { CLAIMS } from '../domain/limits.js';
import { AccountHasRecord, ClaimRefused, NothingToClaim } from '../domain/children.errors.js';
import { Throttle } from '../infrastructure/throttle.js';
import {
  hashOfWrittenCode,
  newWrittenCode,
  readWrittenCode,
} from '../infrastructure/written-code.js';
import { Consents } from './consents.js';

/** What a psychologist hands over, face to face; we keep its hash alone. */
export interface ClaimCode {
  readonly code: string;
  readonly expiresAt: Instant;
}

const CODE_LIVES_MS = 14 * 24 * HOUR;

/** The row stays locked: a claim and a new code come one after the other. */
const GROWN = `
  SELECT age_at(born_on, $2) >= 18 AS "isGrown" FROM care_person
   WHERE id = $1 AND guardian_account_id IS NOT NULL FOR NO KEY UPDATE`;
const GIVE = `
  INSERT INTO record_claim (care_person_id, code_hash, given_by, given_at, expires_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (care_person_id) DO UPDATE SET code_hash = excluded.code_hash, given_by = excluded.given_by,
     given_at = excluded.given_at, expires_at = excluded.expires_at`;
const CLAIM = `SELECT claim_record($1, $2, $3, $4) AS id`;

const FOREIGN_KEY_VIOLATION = '23503';

/**
 * From their 18th birthday on a record is nobody's to read but its psychologist's, until whom it is
 * about claims it. A psychologist who knows them gives them a code; with it and their date of birth
 * the record becomes that of their own account. Who was their guardian has no part in it.
 */
@Injectable()
export class RecordClaims {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly consents: Consents,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
  ) {}

  /**
   * A code that was given before opens nothing any more. Whoever calls has seen to it that the account
   * is a psychologist of this person.
   *
   * @throws NothingToClaim of whoever has an account of their own, or is not 18.
   */
  async giveCode(carePersonId: string, accountId: string): Promise<ClaimCode> {
    const code = newWrittenCode();
    return this.runner.run(async (tx) => {
      const [person] = await tx.query<{ isGrown: boolean }>(GROWN, [carePersonId, toDate(tx.now)]);
      if (person?.isGrown !== true) throw new NothingToClaim();
      const expiresAt = instant(tx.now + CODE_LIVES_MS);
      const times = [toDate(tx.now), toDate(expiresAt)];
      await tx.query(GIVE, [
        carePersonId,
        hashOfWrittenCode(readWrittenCode(code) ?? ''),
        accountId,
        ...times,
      ]);
      await this.remember(tx, accountId, { id: carePersonId, act: 'care_person.code_given' });
      return { code, expiresAt };
    });
  }

  /**
   * @param bornOn the claimant's date of birth, `YYYY-MM-DD`.
   * @throws ClaimRefused when the two together open no record; AccountHasRecord when something was
   * written for this account already; TooManyRequests.
   */
  async claim(
    accountId: string,
    { code, bornOn }: { code: string; bornOn: string },
  ): Promise<void> {
    await this.throttle.take([{ limit: CLAIMS, of: accountId }]);
    const bare = readWrittenCode(code);
    if (bare === undefined) throw new ClaimRefused();
    try {
      await this.runner.run(async (tx) => {
        const values = [hashOfWrittenCode(bare), bornOn, accountId, toDate(tx.now)];
        const [claimed] = await tx.query<{ id: string | null }>(CLAIM, values);
        if (!claimed?.id) throw new ClaimRefused();
        await this.consents.withdrawFor(tx, claimed.id);
        await this.remember(tx, accountId, { id: claimed.id, act: 'care_person.claimed' });
      });
    } catch (error) {
      throw sqlState(error) === FOREIGN_KEY_VIOLATION ? new AccountHasRecord() : error;
    }
  }

  private remember(
    tx: Tx,
    actorId: string,
    { id, act }: { id: string; act: `care_person.${string}` },
  ): Promise<void> {
    const about = { kind: 'care_person', id } as const;
    return this.audit.record(tx, { actorId, act, about, personId: id });
  }
}
