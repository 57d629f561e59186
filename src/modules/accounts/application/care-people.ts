import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';

const INSERT_OWN = `
  INSERT INTO care_person (id, account_id) VALUES ($1, $2) ON CONFLICT (account_id) DO NOTHING`;
const OWN = `SELECT id FROM care_person WHERE account_id = $1`;
const ALL = `
  SELECT id FROM care_person WHERE account_id = $1 OR guardian_account_id = $1 ORDER BY id`;
const MAY_BOOK_FOR = `
  SELECT 1 FROM care_person WHERE id = $2 AND (account_id = $1 OR guardian_account_id = $1)`;

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

  /** Everybody the account stands for: oneself, and children. */
  async idsOf(sql: Queryable, accountId: string): Promise<string[]> {
    return (await sql.query<{ id: string }>(ALL, [accountId])).map(({ id }) => id);
  }

  async mayBookFor(sql: Queryable, accountId: string, carePersonId: string): Promise<boolean> {
    return (await sql.query(MAY_BOOK_FOR, [accountId, carePersonId])).length > 0;
  }
}
