import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { ValidationFailed } from '../../../platform/http/http.errors.js';
import type { Language } from '../../../platform/http/language.js';
import { CONSENT_TEXTS, type ConsentKind, type ConsentTextKind } from '../domain/consent-texts.js';

/** Somebody's yes, to exactly the text that was shown. */
export interface ConsentGiven {
  readonly kind: ConsentKind;
  readonly textVersion: string;
}

/** How somebody said it: on which screen, in which language the text was shown. */
interface ConsentManner {
  /** A word of ours: `booking`, `registration`. */
  readonly screen: string;
  readonly language: Language | null;
}

/** A guardian's word on a child, and the text it was said to. */
export interface GuardianshipGiven {
  readonly carePersonId: string;
  readonly textVersion: string;
  readonly language: Language;
}

/** What was said about one kind at one time. */
export interface ConsentReceipt {
  readonly kind: ConsentKind;
  readonly textVersion: string;
  readonly givenAt: Instant;
  readonly withdrawnAt: Instant | null;
  readonly screen: string;
}

interface Row {
  kind: ConsentKind;
  text_version: string;
  given_at: Date;
  withdrawn_at: Date | null;
  screen: string;
}

const UNKNOWN_MANNER: ConsentManner = { screen: 'unknown', language: null };

const INSERT = `
  INSERT INTO consent_receipt (id, account_id, kind, text_version, given_at, screen, language)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT DO NOTHING`;
const INSERT_FOR = `
  INSERT INTO consent_receipt (id, account_id, kind, text_version, given_at, screen, language, care_person_id)
  VALUES ($1, $2, 'guardianship', $3, $4, 'children', $5, $6)`;
const WITHDRAW_FOR = `
  UPDATE consent_receipt SET withdrawn_at = greatest($2, given_at), withdrawn_screen = 'children'
   WHERE care_person_id = $1 AND withdrawn_at IS NULL`;
const WITHDRAW = `
  UPDATE consent_receipt SET withdrawn_at = greatest($3, given_at), withdrawn_screen = $4
   WHERE account_id = $1 AND kind = $2 AND withdrawn_at IS NULL`;
const IN_FORCE = `
  SELECT 1 FROM consent_receipt WHERE account_id = $1 AND kind = $2 AND withdrawn_at IS NULL LIMIT 1`;
const CURRENT = `
  SELECT 1 FROM consent_receipt
   WHERE account_id = $1 AND kind = $2 AND text_version = $3 AND withdrawn_at IS NULL LIMIT 1`;
const STANDING = `
  SELECT bool_or(text_version = $3 AND withdrawn_at IS NULL) AS "isCurrent"
    FROM consent_receipt WHERE account_id = $1 AND kind = $2`;
const HISTORY = `
  SELECT kind, text_version, given_at, withdrawn_at, screen FROM consent_receipt
   WHERE account_id = $1 AND care_person_id IS NULL ORDER BY given_at DESC, id DESC`;

/** The proof of what people agreed to. */
@Injectable()
export class Consents {
  /**
   * Writes the receipts; giving the same consent again changes nothing.
   *
   * @throws ValidationFailed when a version is not the one that is shown today.
   */
  async record(
    tx: Tx,
    accountId: string,
    given: readonly ConsentGiven[],
    { screen, language } = UNKNOWN_MANNER,
  ): Promise<void> {
    const outdated = given.flatMap(({ kind, textVersion }, index) =>
      this.isShownNow(kind, textVersion) ? [] : [index],
    );
    if (outdated.length > 0) throw new ValidationFailed(outdated.map(unknownVersion));
    for (const { kind, textVersion } of given) {
      const what = [newId(), accountId, kind, textVersion, toDate(tx.now)];
      await tx.query(INSERT, [...what, screen, language]);
    }
  }

  /** What a guardian says of one child. @throws ValidationFailed as `record` does. */
  async recordFor(
    tx: Tx,
    accountId: string,
    { carePersonId, textVersion, language }: GuardianshipGiven,
  ): Promise<void> {
    if (!this.isShownNow('guardianship', textVersion)) {
      throw new ValidationFailed([{ ...unknownVersion(0), pointer: '/guardianshipTextVersion' }]);
    }
    const given = toDate(tx.now);
    await tx.query(INSERT_FOR, [newId(), accountId, textVersion, given, language, carePersonId]);
  }

  async withdrawFor(tx: Tx, carePersonId: string): Promise<void> {
    await tx.query(WITHDRAW_FOR, [carePersonId, toDate(tx.now)]);
  }

  /** Whether this is the version of the text that people see today. */
  isShownNow(kind: ConsentTextKind, textVersion: string): boolean {
    return CONSENT_TEXTS[kind].textVersion === textVersion;
  }

  /** From the transaction's instant on nothing is agreed to; the receipts stay as proof. */
  async withdraw(
    tx: Tx,
    accountId: string,
    kind: ConsentTextKind,
    screen: string | null = null,
  ): Promise<void> {
    await tx.query(WITHDRAW, [accountId, kind, toDate(tx.now), screen]);
  }

  /** Whether the account has agreed to some version and not withdrawn it. */
  async isInForce(sql: Queryable, accountId: string, kind: ConsentKind): Promise<boolean> {
    return (await sql.query(IN_FORCE, [accountId, kind])).length > 0;
  }

  /** Whether the account has agreed to the text that is shown today: a changed text asks again. */
  async isCurrent(sql: Queryable, accountId: string, kind: ConsentKind): Promise<boolean> {
    const { textVersion } = CONSENT_TEXTS[kind];
    return (await sql.query(CURRENT, [accountId, kind, textVersion])).length > 0;
  }

  /** `lapsed`: given once, and withdrawn since, or of a text that has changed. */
  async standingOf(
    sql: Queryable,
    accountId: string,
    kind: ConsentKind,
  ): Promise<'never' | 'current' | 'lapsed'> {
    const values = [accountId, kind, CONSENT_TEXTS[kind].textVersion];
    const [row] = await sql.query<{ isCurrent: boolean | null }>(STANDING, values);
    if (row?.isCurrent === true) return 'current';
    return row?.isCurrent === false ? 'lapsed' : 'never';
  }

  /** Every receipt about oneself, the newest first. */
  async historyOf(sql: Queryable, accountId: string): Promise<ConsentReceipt[]> {
    const rows = await sql.query<Row>(HISTORY, [accountId]);
    return rows.map((row) => ({
      kind: row.kind,
      textVersion: row.text_version,
      givenAt: instantOf(row.given_at),
      withdrawnAt: row.withdrawn_at && instantOf(row.withdrawn_at),
      screen: row.screen,
    }));
  }
}

function unknownVersion(index: number): { pointer: string; code: string; detail: string } {
  return {
    pointer: `/consents/${index}/textVersion`,
    code: 'unknown_version',
    detail: 'is not the version of the text shown now',
  };
}
