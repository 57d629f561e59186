import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { House } from './house.js';

interface KeptRow {
  readonly table: string;
  /** Which rows, or what of them, should be gone in the end. */
  readonly where: string;
}

/** Rows that outlive an account, of each kind one at least, and how many are left of them. */
export interface Kept {
  readonly rows: readonly KeptRow[];
  left(row: KeptRow): Promise<number>;
}

interface Whose {
  readonly accountId: string;
  readonly psychologistAccountId: string;
  readonly psychologistId: string;
  readonly bookingId: string;
}

const ALL = 'true';
/** Rows that nobody makes in a minute; those of the journey itself are named below as well. */
const PLANT = `
  SET LOCAL session_replication_role = replica;
  CREATE TEMP TABLE w ON COMMIT DROP AS
    SELECT business_now() AS at, $account$::uuid AS account, $doctor$::uuid AS doctor, $practice$::uuid AS practice,
           $booking$::uuid AS booking, $other$::uuid AS other,
           (SELECT id FROM care_person WHERE account_id = $account$::uuid) AS person;
  INSERT INTO attendance (booking_id, participant, fact, at) SELECT booking, 'client', 'joined', at FROM w;
  INSERT INTO measure_assignment (id, care_id, psychologist_id, care_person_id, measure_code, assigned_at, before_next_session)
    SELECT other, other, practice, person, 'phq9', at, true FROM w;
  INSERT INTO measure_response (id, care_person_id, account_id, measure_code, measure_version, taken_at, sealed)
    SELECT other, person, account, 'phq9', '1', at, 'v1.planted' FROM w;
  INSERT INTO mood_entry (id, care_person_id, on_date, changed_at, sealed) SELECT other, person, at::date, at, 'v1.planted' FROM w;
  INSERT INTO safety_alert (id, psychologist_id, care_person_id, level, raised_at, closed_at)
    SELECT other, practice, person, 'urgent', at, at FROM w;
  INSERT INTO safety_alert_occasion (response_id, alert_id, level, at) SELECT other, other, 'urgent', at FROM w;
  INSERT INTO safety_disposition (alert_id, written_by, at, sealed) SELECT other, doctor, at, 'v1.planted' FROM w;
  INSERT INTO sharing (id, care_id, kind, text_version, given_by, given_at, withdrawn_at)
    SELECT other, other, 'mood', '1', account, at, at FROM w;
  INSERT INTO payout_event (payout_id, version, from_status, to_status, act, actor_id, reason, at)
    SELECT other, 1, 'prepared', 'withdrawn', 'withdraw', other, 'benih', at FROM w;
  INSERT INTO account_decision (account_id, version, act, reason, by_account_id, at)
    SELECT account, 90, 'restore', 'benih', other, at FROM w;
  INSERT INTO admin_duty_change (account_id, duty, act, by_account_id, at) SELECT account, 'audit', 'give', other, at FROM w;
  INSERT INTO factor_reset (id, account_id, by_account_id, reason, started_at, expires_at, ended_at, outcome)
    SELECT other, account, other, 'benih', at, at + interval '1 day', at, 'used' FROM w;
  INSERT INTO admin_invitation (id, email, duties, language, by_account_id, invited_at, expires_at, ended_at, outcome, account_id)
    SELECT other, 'benih@kantor.test', '{audit}', 'id', other, at, at + interval '1 day', at, 'accepted', account FROM w;
  INSERT INTO block (id, psychologist_id, client_account_id, blocked_by, begun_at, lifted_at)
    SELECT other, practice, account, 'client', at, at FROM w;
  INSERT INTO review_report (id, review_id, by_account_id, reason, words, at, settled_at)
    SELECT other, other, doctor, 'other', 'benih', at, at FROM w;
  INSERT INTO review_verdict (id, review_id, by_account_id, verdict, reason, at) SELECT other, other, other, 'keep', 'benih', at FROM w;
  INSERT INTO api_key (id, account_id, public_id, secret_hash, name, scopes, created_at, revoked_at, revoked_by)
    SELECT other, account, 'benih00000000000', sha256('x'), 'benih', '{bookings:read}', at, at, account FROM w;
  INSERT INTO api_key_use (key_id, minute, used) SELECT other, at, 1 FROM w;
  INSERT INTO report_owed (id, psychologist_id, kind, first_date, time_zone, owed_at)
    SELECT other, practice, 'day', at::date, 'Asia/Jakarta', at FROM w;
  INSERT INTO credential_notice (psychologist_id, runs_out_on, days_before, at) SELECT practice, at::date, 7, at FROM w;
  INSERT INTO stored_file (id, owner_id, state, key, name, media_type, size_bytes, sha256, arrived_at, scan, scanned_at)
    SELECT other, account, 'refused', repeat('a', 32), 'benih.pdf', 'application/pdf', 1, sha256('x'), at, 'infected', at FROM w;
  INSERT INTO data_export (id, account_id, language, state, requested_at) SELECT other, account, 'id', 'gone', at FROM w;
  INSERT INTO idempotency (actor, route, key, request_hash, at) SELECT 'nobody', 'x', 'x', 'x', at FROM w;
  INSERT INTO provider_message (id, provider, dedupe_key, raw, received_at) SELECT other, 'midtrans', 'benih', 'benih', at FROM w;`;

/** Plants them for a client and a psychologist, past every rule that would have kept them out. */
export async function plantEverythingKept(house: House, whose: Whose): Promise<Kept> {
  const values: Readonly<Record<string, string>> = {
    account: whose.accountId,
    doctor: whose.psychologistAccountId,
    practice: whose.psychologistId,
    booking: whose.bookingId,
    other: randomUUID(),
  };
  const sql = PLANT.replace(/\$([a-z]+)\$/g, (_, name: string) => `'${values[name] ?? ''}'`);
  const owner = new pg.Client({ connectionString: house.databaseUrl });
  await owner.connect();
  try {
    await owner.query(`BEGIN; ${sql} COMMIT;`);
  } finally {
    await owner.end();
  }
  return {
    rows: rowsOf(whose),
    left: async ({ table, where }) => {
      const [row] = await house.database.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM ${table} WHERE ${where}`,
      );
      return row?.n ?? -1;
    },
  };
}

function rowsOf({ accountId, psychologistId, psychologistAccountId }: Whose): KeptRow[] {
  const both = `('${accountId}', '${psychologistAccountId}')`;
  const tables = [
    ...['homework_tick', 'session_summary', 'note_addendum', 'note_signature', 'note'],
    ...['attendance', 'safety_disposition', 'safety_alert_occasion', 'safety_alert'],
    ...['measure_response', 'mood_entry', 'measure_assignment', 'sharing'],
    ...['account_decision', 'factor_reset', 'admin_invitation', 'block', 'review_report'],
    ...['review_verdict', 'api_key_use', 'api_key', 'report_owed', 'credential_notice'],
    ...['stored_file', 'credential', 'application_event', 'erasure'],
  ];
  return [
    ...tables.map((table) => ({ table, where: ALL })),
    { table: 'consent_receipt', where: `account_id IN ${both}` },
    { table: 'admin_duty_change', where: `account_id = '${accountId}'` },
    { table: 'data_export', where: `account_id = '${accountId}'` },
    { table: 'message_owed', where: `recipient_id IN ${both}` },
    { table: 'provider_message', where: `raw = 'benih'` },
    { table: 'outbox', where: `payload ->> 'accountId' IN ${both}` },
    { table: 'idempotency', where: `actor = 'nobody'` },
    { table: 'psychologist', where: `id = '${psychologistId}' AND name <> 'Psikolog'` },
    { table: 'service', where: `psychologist_id = '${psychologistId}' AND name <> 'Layanan'` },
    { table: 'bank_account', where: `number_sealed IS NOT NULL` },
    { table: 'payment', where: `status = 'settled' AND redirect_url IS NOT NULL` },
    { table: 'payout_event', where: `reason <> '-'` },
  ];
}
