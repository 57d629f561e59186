import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { toDate } from '../../../kernel/time/instant.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import {
  sqlState,
  TransactionRunner,
  type Tx,
} from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { NotFound, StaleVersion, ValidationFailed } from '../../../platform/http/http.errors.js';
import type { Language } from '../../../platform/http/language.js';
import {
  GuardianshipRequired,
  PersonGrown,
  PersonHasRecord,
  TooManyChildren,
} from '../domain/children.errors.js';
import { Consents } from './consents.js';

export const RELATIONSHIPS = ['parent', 'guardian'] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

/** A child as their guardian sees them. */
export interface ChildRow {
  id: string;
  name: string;
  relationship: Relationship;
  born_on: CivilDate;
  /** 18 or older today: nothing of theirs is changed here any more. */
  is_grown: boolean;
  version: number;
}

/** A child to add, with the version of the guardian's text that was shown. */
export interface NewChild {
  readonly name: string;
  readonly bornOn: string;
  readonly relationship: Relationship;
  readonly guardianshipTextVersion?: string | undefined;
}

/** What changes; the rest stays. A date of birth never does. */
export interface ChildChange {
  readonly name?: string | undefined;
  readonly relationship?: Relationship | undefined;
}

const COLUMNS = `
  id, name, relationship, born_on::text AS born_on, age_at(born_on, $2) >= 18 AS is_grown, version`;
const LIST = `SELECT ${COLUMNS} FROM care_person WHERE guardian_account_id = $1 ORDER BY born_on, id`;
const ONE = `SELECT ${COLUMNS} FROM care_person WHERE id = $3 AND guardian_account_id = $1`;
/** Their tabs take a seat one after the other. */
const LOCK = `SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE`;
const FREE_SEAT = `
  SELECT min(seat) AS seat, $2::date > ($3::timestamptz AT TIME ZONE 'Asia/Jakarta')::date AS "isUnborn",
         age_at($2::date, $3) >= 18 AS "isGrown"
    FROM generate_series(1, 8) seat
   WHERE NOT EXISTS (SELECT 1 FROM care_person p WHERE p.guardian_account_id = $1 AND p.seat = seat.seat)`;
const INSERT = `
  INSERT INTO care_person (id, guardian_account_id, name, born_on, relationship, seat)
  VALUES ($2, $1, $3, $4, $5, $6)`;
const UPDATE = `
  UPDATE care_person SET name = coalesce($3, name), relationship = coalesce($4, relationship), version = version + 1
   WHERE id = $2 AND guardian_account_id = $1`;
const DELETE = `DELETE FROM care_person WHERE id = $2 AND guardian_account_id = $1`;

const FOREIGN_KEY_VIOLATION = '23503';

/** The children of a guardian: every statement names whose they are. */
@Injectable()
export class Children {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly consents: Consents,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The eldest first. */
  async list(accountId: string): Promise<ChildRow[]> {
    return this.database.query<ChildRow>(LIST, [accountId, toDate(this.clock.now())]);
  }

  /** @throws NotFound for a child that is not theirs. */
  async one(sql: Queryable, accountId: string, id: string): Promise<ChildRow> {
    const values = [accountId, toDate(this.clock.now()), id];
    const [child] = await sql.query<ChildRow>(ONE, values);
    if (child === undefined) throw new NotFound();
    return child;
  }

  /**
   * @throws GuardianshipRequired without their word; ValidationFailed when it was given to another text
   * than today's, or for a date to come; PersonGrown from 18 on; TooManyChildren.
   */
  async add(accountId: string, child: NewChild, language: Language): Promise<ChildRow> {
    const { guardianshipTextVersion: textVersion } = child;
    if (textVersion === undefined) throw new GuardianshipRequired();
    return this.runner.run(async (tx) => {
      await tx.query(LOCK, [accountId]);
      const seat = await this.seatFor(tx, accountId, child.bornOn);
      const id = newId();
      const { name, bornOn, relationship } = child;
      await tx.query(INSERT, [accountId, id, name, bornOn, relationship, seat]);
      await this.consents.recordFor(tx, accountId, { carePersonId: id, textVersion, language });
      await this.remember(tx, accountId, { id, act: 'care_person.added' });
      return this.one(tx, accountId, id);
    });
  }

  /** @throws NotFound, StaleVersion; PersonGrown from 18 on. */
  async change(
    accountId: string,
    { id, expected }: { id: string; expected: ExpectedVersion },
    { name, relationship }: ChildChange,
  ): Promise<ChildRow> {
    return this.runner.run(async (tx) => {
      await this.assertStillTheirs(tx, accountId, { id, expected });
      await tx.query(UPDATE, [accountId, id, name ?? null, relationship ?? null]);
      await this.remember(tx, accountId, { id, act: 'care_person.changed' });
      return this.one(tx, accountId, id);
    });
  }

  /**
   * Relies on every record's reference to its person. The receipt stays as proof.
   *
   * @throws NotFound, StaleVersion; PersonGrown; PersonHasRecord once anything was booked.
   */
  async remove(
    accountId: string,
    { id, expected }: { id: string; expected: ExpectedVersion },
  ): Promise<void> {
    try {
      await this.runner.run(async (tx) => {
        await this.assertStillTheirs(tx, accountId, { id, expected });
        await this.consents.withdrawFor(tx, id);
        await tx.query(DELETE, [accountId, id]);
        await this.remember(tx, accountId, { id, act: 'care_person.removed' });
      });
    } catch (error) {
      throw sqlState(error) === FOREIGN_KEY_VIOLATION ? new PersonHasRecord() : error;
    }
  }

  private async seatFor(tx: Tx, accountId: string, bornOn: string): Promise<number> {
    const [found] = await tx.query<{ seat: number | null; isUnborn: boolean; isGrown: boolean }>(
      FREE_SEAT,
      [accountId, bornOn, toDate(tx.now)],
    );
    if (found?.isUnborn === true) throw unborn();
    if (found?.isGrown === true) throw new PersonGrown();
    if (!found?.seat) throw new TooManyChildren();
    return found.seat;
  }

  private async assertStillTheirs(
    tx: Tx,
    accountId: string,
    { id, expected }: { id: string; expected: ExpectedVersion },
  ): Promise<void> {
    await tx.query(LOCK, [accountId]);
    const { version, is_grown: isGrown } = await this.one(tx, accountId, id);
    if (expected !== undefined && expected !== version) throw new StaleVersion();
    if (isGrown) throw new PersonGrown();
  }

  private remember(
    tx: Tx,
    actorId: string,
    { id, act }: { id: string; act: `care_person.${string}` },
  ): Promise<void> {
    return this.audit.record(tx, {
      actorId,
      act,
      about: { kind: 'care_person', id },
      personId: id,
    });
  }
}

function unborn(): ValidationFailed {
  return new ValidationFailed([
    { pointer: '/bornOn', code: 'in_future', detail: 'is a day to come' },
  ]);
}
