import { Injectable } from '@nestjs/common';
import { instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Booking } from '../../booking/index.js';
import type { Template } from '../domain/note-template.js';
import type { Who } from '../domain/note.js';

/** A note as it is stored. */
export interface StoredNote {
  readonly carePersonId: string;
  readonly template: Template;
  readonly bodySealed: string;
  readonly version: number;
  readonly writtenAt: Instant;
  readonly signedAt: Instant | null;
}

export interface StoredAddendum {
  readonly id: string;
  readonly textSealed: string;
  readonly writtenAt: Instant;
}

interface Row {
  care_person_id: string;
  template: Template;
  body_sealed: string;
  version: number;
  written_at: Date;
  signed_at: Date | null;
}

/** Every statement names the author: nobody else's note can be asked for here. */
const LOCK = 'SELECT 1 FROM note WHERE booking_id = $1 AND author_id = $2 FOR UPDATE';
const READ = `
  SELECT n.care_person_id, n.template, n.body_sealed, n.version, n.written_at, s.signed_at
    FROM note n LEFT JOIN note_signature s ON s.booking_id = n.booking_id
   WHERE n.booking_id = $1 AND n.author_id = $2`;
const ADDENDA = `
  SELECT id, text_sealed, written_at FROM note_addendum
   WHERE booking_id = $1 AND author_id = $2 ORDER BY written_at, id`;
const LAST_TEMPLATE = `
  SELECT template FROM note WHERE author_id = $1 ORDER BY written_at DESC LIMIT 1`;
const BEGIN = `
  INSERT INTO note (booking_id, author_id, psychologist_id, care_person_id, template, body_sealed, begun_at, written_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
  ON CONFLICT DO NOTHING RETURNING version`;
const REWRITE = `
  UPDATE note SET template = $3, body_sealed = $4, written_at = $5 WHERE booking_id = $1 AND author_id = $2
  RETURNING version`;
const SIGN = `
  INSERT INTO note_signature (booking_id, author_id, care_person_id, version, template, body_digest, signed_at)
  SELECT booking_id, author_id, care_person_id, version, template, body_digest, $3
    FROM note WHERE booking_id = $1 AND author_id = $2`;
const AMEND = `
  INSERT INTO note_addendum (id, booking_id, author_id, care_person_id, text_sealed, written_at)
  VALUES ($1, $2, $3, $4, $5, $6)`;

@Injectable()
export class NoteRepository {
  async read(sql: Queryable, { bookingId, accountId }: Who): Promise<StoredNote | null> {
    const [row] = await sql.query<Row>(READ, [bookingId, accountId]);
    return row === undefined ? null : noteOf(row);
  }

  /** The same, locked first, so that what is read is what is there. */
  async lock(tx: Tx, who: Who): Promise<StoredNote | null> {
    const locked = await tx.query(LOCK, [who.bookingId, who.accountId]);
    return locked.length === 0 ? null : this.read(tx, who);
  }

  /** Oldest first. */
  async addenda(sql: Queryable, { bookingId, accountId }: Who): Promise<StoredAddendum[]> {
    const rows = await sql.query<{ id: string; text_sealed: string; written_at: Date }>(ADDENDA, [
      bookingId,
      accountId,
    ]);
    return rows.map((row) => ({
      id: row.id,
      textSealed: row.text_sealed,
      writtenAt: instantOf(row.written_at),
    }));
  }

  /** What the author wrote last in; null when nothing yet. */
  async lastTemplate(sql: Queryable, authorId: string): Promise<Template | null> {
    const [row] = await sql.query<{ template: Template }>(LAST_TEMPLATE, [authorId]);
    return row?.template ?? null;
  }

  /** The first version; null when there is a note already. */
  async begin(
    tx: Tx,
    booking: Booking,
    authorId: string,
    { template, sealed }: { template: Template; sealed: string },
  ): Promise<number | null> {
    const { id, psychologistId, carePersonId } = booking;
    const values = [id, authorId, psychologistId, carePersonId, template, sealed, toDate(tx.now)];
    const [row] = await tx.query<{ version: number }>(BEGIN, values);
    return row?.version ?? null;
  }

  /** The new version. The caller holds the lock and knows that nothing is signed. */
  async rewrite(
    tx: Tx,
    { bookingId, accountId }: Who,
    { template, sealed }: { template: Template; sealed: string },
  ): Promise<number | null> {
    const values = [bookingId, accountId, template, sealed, toDate(tx.now)];
    const [row] = await tx.query<{ version: number }>(REWRITE, values);
    return row?.version ?? null;
  }

  async sign(tx: Tx, { bookingId, accountId }: Who): Promise<void> {
    await tx.query(SIGN, [bookingId, accountId, toDate(tx.now)]);
  }

  async amend(
    tx: Tx,
    { bookingId, accountId }: Who,
    addendum: { id: string; carePersonId: string; sealed: string },
  ): Promise<void> {
    const { id, carePersonId, sealed } = addendum;
    await tx.query(AMEND, [id, bookingId, accountId, carePersonId, sealed, toDate(tx.now)]);
  }
}

function noteOf(row: Row): StoredNote {
  return {
    carePersonId: row.care_person_id,
    template: row.template,
    bodySealed: row.body_sealed,
    version: row.version,
    writtenAt: instantOf(row.written_at),
    signedAt: row.signed_at && instantOf(row.signed_at),
  };
}
