import { Injectable } from '@nestjs/common';
import { instantOf, toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { BankAccount } from '../domain/bank-account.js';

interface Row extends Omit<BankAccount, 'setAt'> {
  setAt: Date;
}

/** A number as it is stored, and what it takes to open it. */
export interface SealedNumber {
  readonly id: string;
  readonly sealed: string;
  readonly ownerAccountId: string;
}

const COLUMNS = `
  id, psychologist_id AS "psychologistId", version, bank_code AS "bankCode", last_four AS "lastFour",
  holder_name AS "holderName", set_at AS "setAt"`;
const CURRENT = `
  SELECT DISTINCT ON (psychologist_id) ${COLUMNS} FROM bank_account
   WHERE psychologist_id = ANY($1::uuid[]) ORDER BY psychologist_id, version DESC`;
const SEALED = `
  SELECT id, number_sealed AS sealed, set_by AS "ownerAccountId" FROM bank_account WHERE id = $1`;
const INSERT = `
  INSERT INTO bank_account (id, psychologist_id, version, bank_code, number_sealed, last_four, holder_name, set_by, set_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (psychologist_id, version) DO NOTHING RETURNING id`;

@Injectable()
export class BankAccountRepository {
  /** Null before any was named. */
  async current(sql: Queryable, psychologistId: string): Promise<BankAccount | null> {
    return (await this.currentOf(sql, [psychologistId])).get(psychologistId) ?? null;
  }

  /** By psychologist; those who have named none are absent. */
  async currentOf(
    sql: Queryable,
    psychologistIds: readonly string[],
  ): Promise<Map<string, BankAccount>> {
    const rows = await sql.query<Row>(CURRENT, [psychologistIds]);
    return new Map(
      rows.map((row) => [row.psychologistId, { ...row, setAt: instantOf(row.setAt) }]),
    );
  }

  async sealedNumber(sql: Queryable, id: string): Promise<SealedNumber | null> {
    const [row] = await sql.query<SealedNumber>(SEALED, [id]);
    return row ?? null;
  }

  /** False when somebody wrote this version first (constraint `bank_account_version`). */
  async insert(
    tx: Tx,
    account: Omit<BankAccount, 'setAt'> & { sealed: string; setBy: string },
  ): Promise<boolean> {
    const { id, psychologistId, version, bankCode, sealed, lastFour, holderName, setBy } = account;
    const values = [id, psychologistId, version, bankCode, sealed, lastFour, holderName, setBy];
    return (await tx.query(INSERT, [...values, toDate(tx.now)])).length === 1;
  }
}
