import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { PersonGrown } from '../domain/children.errors.js';

const INSERT_OWN = `
  INSERT INTO care_person (id, account_id) VALUES ($1, $2) ON CONFLICT (account_id) DO NOTHING`;
const OWN = `SELECT id FROM care_person WHERE account_id = $1`;
const ALL = `
  SELECT id FROM care_person
   WHERE account_id = $1 OR guardian_account_id = $1 AND age_at(born_on, business_now()) < 18 ORDER BY id`;
const ACCOUNT = `SELECT coalesce(account_id, guardian_account_id) AS id FROM care_person WHERE id = $1`;
const READER = `
  SELECT CASE WHEN account_id IS NOT NULL THEN account_id
              WHEN age_at(born_on, business_now()) < 18 THEN guardian_account_id END AS id
    FROM care_person WHERE id = $1`;
const STANDING = `
  SELECT coalesce(account_id = $1 OR age_at(born_on, $3) < 18, false) AS "mayAct" FROM care_person
   WHERE id = $2 AND $1 IN (account_id, guardian_account_id)`;

/** For whom, and at which moment. */
interface Act {
  readonly carePersonId: string;
  readonly at: Instant;
}

/** Whom sessions are about: oneself, or a child one is the guardian of. */
@Injectable()
export class CarePeople {
  /** The person in care that the account holder is; made when there is none yet. */
  async ownPersonOf(tx: Tx, accountId: string): Promise<string> {
    const own = await this.findOwn(tx, accountId);
    if (own !== null) return own;
    await tx.query(INSERT_OWN, [newId(), accountId]);
    const made = await this.findOwn(tx, accountId);
    if (made === null) throw new Error('The person in care that was just made is not there.');
    return made;
  }

  /** The same where there is one already; null otherwise. */
  async findOwn(sql: Queryable, accountId: string): Promise<string | null> {
    const [own] = await sql.query<{ id: string }>(OWN, [accountId]);
    return own?.id ?? null;
  }

  /** Everybody the account stands for today: oneself, and children who are not grown up. */
  async idsOf(sql: Queryable, accountId: string): Promise<string[]> {
    return (await sql.query<{ id: string }>(ALL, [accountId])).map(({ id }) => id);
  }

  /** Whether the record is theirs to read today: it is about them, or about their child under 18. */
  async standsFor(sql: Queryable, accountId: string, carePersonId: string): Promise<boolean> {
    return (await this.readerOf(sql, carePersonId)) === accountId;
  }

  /** The account for which `standsFor` holds; null while the record of a grown child waits. */
  async readerOf(sql: Queryable, carePersonId: string): Promise<string | null> {
    const [reader] = await sql.query<{ id: string | null }>(READER, [carePersonId]);
    return reader?.id ?? null;
  }

  /** Who books for this person now: they themselves, or their guardian. */
  async accountOf(sql: Queryable, carePersonId: string): Promise<string> {
    const [account] = await sql.query<{ id: string }>(ACCOUNT, [carePersonId]);
    if (account === undefined) throw new NotFound();
    return account.id;
  }

  /** Whether it is oneself, or one's child and under 18 at that moment. */
  async mayActFor(sql: Queryable, accountId: string, act: Act): Promise<boolean> {
    return (await this.standing(sql, accountId, act)) === 'may';
  }

  /** @throws NotFound for a stranger; PersonGrown for one's child that is 18 by then. */
  async assertMayActFor(sql: Queryable, accountId: string, act: Act): Promise<void> {
    const standing = await this.standing(sql, accountId, act);
    if (standing === 'stranger') throw new NotFound();
    if (standing === 'grown') throw new PersonGrown();
  }

  private async standing(
    sql: Queryable,
    accountId: string,
    { carePersonId, at }: Act,
  ): Promise<'may' | 'grown' | 'stranger'> {
    const values = [accountId, carePersonId, toDate(at)];
    const [found] = await sql.query<{ mayAct: boolean }>(STANDING, values);
    if (found === undefined) return 'stranger';
    return found.mayAct ? 'may' : 'grown';
  }
}
