import { Injectable } from '@nestjs/common';
import { instantOf, toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import type {
  HelpContactAct,
  HelpContactChange,
  HelpContactContent,
  StoredHelpContact,
} from '../domain/help-contact.js';

const CONTENT = `position, channel, value, name, hours, note, last_checked_on::text AS "lastCheckedOn"`;
const ALL = `SELECT id, version, ${CONTENT} FROM help_contact ORDER BY position, id`;
const INSERT = `
  INSERT INTO help_contact (id, position, channel, value, name, hours, note, last_checked_on)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const REWRITE = `
  UPDATE help_contact SET position = $3, channel = $4, value = $5, name = $6, hours = $7, note = $8, last_checked_on = $9,
         version = version + 1
   WHERE id = $1 AND ($2::int IS NULL OR version = $2) RETURNING version`;
const REMOVE = `
  DELETE FROM help_contact WHERE id = $1 AND ($2::int IS NULL OR version = $2) RETURNING version, ${CONTENT}`;
const REMEMBER = `
  INSERT INTO help_contact_change (contact_id, version, act, by, at, content) VALUES ($1, $2, $3, $4, $5, $6)`;
const HISTORY = `
  SELECT version, act, by AS "adminId", at, content->>'value' AS value, content->'name' AS name
    FROM help_contact_change WHERE contact_id = $1 ORDER BY version DESC`;

/** The contacts, and every change of theirs. */
@Injectable()
export class HelpContactRepository {
  /** In the order in which they should be tried. */
  all(sql: Queryable): Promise<StoredHelpContact[]> {
    return sql.query<StoredHelpContact>(ALL);
  }

  /** Newest first; also of what has been removed. */
  async history(sql: Queryable, id: string): Promise<HelpContactChange[]> {
    const rows = await sql.query<Omit<HelpContactChange, 'at'> & { at: Date }>(HISTORY, [id]);
    return rows.map((row) => ({ ...row, at: instantOf(row.at) }));
  }

  async insert(tx: Tx, id: string, content: HelpContactContent): Promise<void> {
    await tx.query(INSERT, [id, ...valuesOf(content)]);
  }

  /** The new version; null when there is none to change. */
  async rewrite(
    tx: Tx,
    { id, expected }: { id: string; expected: ExpectedVersion },
    content: HelpContactContent,
  ): Promise<number | null> {
    const values = [id, expected ?? null, ...valuesOf(content)];
    const [row] = await tx.query<{ version: number }>(REWRITE, values);
    return row?.version ?? null;
  }

  /** What it said last; null when there is none to remove. */
  async remove(
    tx: Tx,
    id: string,
    expected: ExpectedVersion,
  ): Promise<(HelpContactContent & { version: number }) | null> {
    const [row] = await tx.query<HelpContactContent & { version: number }>(REMOVE, [
      id,
      expected ?? null,
    ]);
    return row ?? null;
  }

  async remember(
    tx: Tx,
    { id, version, content }: { id: string; version: number; content: HelpContactContent },
    { act, adminId }: { act: HelpContactAct; adminId: string },
  ): Promise<void> {
    const { lastCheckedOn, ...rest } = content;
    const said = JSON.stringify({ ...rest, last_checked_on: lastCheckedOn });
    await tx.query(REMEMBER, [id, version, act, adminId, toDate(tx.now), said]);
  }
}

function valuesOf(content: HelpContactContent): unknown[] {
  const { position, channel, value, name, hours, note, lastCheckedOn } = content;
  const text = (words: unknown): string | null => (words === null ? null : JSON.stringify(words));
  return [position, channel, value, text(name), text(hours), text(note), lastCheckedOn];
}
