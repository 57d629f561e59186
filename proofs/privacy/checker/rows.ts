import type pg from 'pg';
import type { Somebody } from '../record.js';

type Fate = 'gone' | 'kept' | 'unreadable';

export interface Place {
  readonly table: string;
  /** Whose rows: `$1` is the account, `$2` the person in care, `$3` the profile. */
  readonly of: string;
  readonly fate: Fate;
  /** The title under which the preview names what is kept. */
  readonly title?: string;
  /** Told in a copy row by row. */
  readonly isTold?: true;
}

const BOOKED = `booking_id IN (SELECT id FROM booking WHERE client_account_id = $1)`;
const ACCOUNT = 'account_id = $1';
const PERSON = 'care_person_id = $2';
const PROFILE = 'psychologist_id = $3';

/** What the law and the house say, stated a second time. */
export const PLACES: readonly Place[] = [
  { table: 'session', of: ACCOUNT, fate: 'gone' },
  { table: 'known_device', of: ACCOUNT, fate: 'gone' },
  { table: 'account_activity', of: ACCOUNT, fate: 'gone', isTold: true },
  { table: 'account_letter', of: ACCOUNT, fate: 'gone' },
  { table: 'message_preference', of: ACCOUNT, fate: 'gone' },
  { table: 'idempotency', of: 'actor = $1::text', fate: 'gone' },
  { table: 'upload_day', of: 'owner_id = $1', fate: 'gone' },
  { table: 'stored_file', of: 'owner_id = $1', fate: 'gone', isTold: true },
  { table: 'psychologist_photo', of: PROFILE, fate: 'gone', isTold: true },
  { table: 'psychologist_education', of: PROFILE, fate: 'gone', isTold: true },
  { table: 'schedule_override', of: PROFILE, fate: 'gone', isTold: true },
  { table: 'working_hours', of: PROFILE, fate: 'gone', isTold: true },
  { table: 'mood_entry', of: PERSON, fate: 'unreadable', isTold: true },
  { table: 'measure_response', of: PERSON, fate: 'unreadable', isTold: true },
  { table: 'chat_message', of: BOOKED, fate: 'unreadable', isTold: true },
  {
    table: 'booking',
    of: 'client_account_id = $1',
    fate: 'kept',
    title: 'Sesi dan alasan datang',
    isTold: true,
  },
  { table: 'booking_event', of: BOOKED, fate: 'kept', title: 'Riwayat sesi', isTold: true },
  { table: 'care', of: PERSON, fate: 'kept', title: 'Pendampingan', isTold: true },
  { table: 'note', of: PERSON, fate: 'kept', title: 'Catatan sesi' },
  { table: 'consent_receipt', of: ACCOUNT, fate: 'kept', title: 'Bukti persetujuan', isTold: true },
  { table: 'service', of: PROFILE, fate: 'kept', title: 'Layanan', isTold: true },
  { table: 'account_role', of: ACCOUNT, fate: 'kept', title: 'Peran', isTold: true },
];

/** Tables whose every row of somebody who stays must be what it was. */
const UNTOUCHED: readonly (readonly [table: string, of: string])[] = [
  ['account', 'id = $1'],
  ['care_person', ACCOUNT],
  ['consent_receipt', ACCOUNT],
  ['session', `${ACCOUNT} AND $2::uuid IS NOT DISTINCT FROM $2`],
  ['known_device', ACCOUNT],
  ['mood_entry', PERSON],
  ['goal', PERSON],
  ['measure_response', PERSON],
  ['note', PERSON],
  ['chat_message', BOOKED],
  ['review', 'client_account_id = $1'],
];

export type Counts = Readonly<Record<string, number>>;

const values = ({ accountId, personId, psychologistId }: Somebody): unknown[] => [
  accountId,
  personId,
  psychologistId,
];
/** Every placeholder is named, whichever of them a condition needs. */
const typed = (of: string): string =>
  `${of} AND coalesce($1::uuid, $2::uuid, $3::uuid) IS NOT NULL`;

export async function countsOf(database: pg.Client, somebody: Somebody): Promise<Counts> {
  const counts: Record<string, number> = {};
  for (const { table, of } of PLACES) {
    const sql = `SELECT count(*)::int AS n FROM ${table} WHERE ${typed(of)}`;
    const { rows } = await database.query<{ n: number }>(sql, values(somebody));
    counts[table] = rows[0]?.n ?? -1;
  }
  return counts;
}

/** One line for each table of what somebody who stays has in it. */
export async function printOf(database: pg.Client, somebody: Somebody): Promise<string[]> {
  const lines: string[] = [];
  for (const [table, of] of UNTOUCHED) {
    const columns = table === 'session' ? `token_hash::text` : 't::text';
    const sql = `SELECT count(*) || ' ' || coalesce(md5(string_agg(${columns}, '|' ORDER BY ${columns})), '-') AS print
                   FROM ${table} t WHERE ${typed(of)}`;
    const { rows } = await database.query<{ print: string }>(sql, values(somebody));
    lines.push(`${table}: ${rows[0]?.print ?? ''}`);
  }
  return lines;
}
