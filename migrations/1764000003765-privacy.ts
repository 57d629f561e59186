import type { MigrationInterface, QueryRunner } from 'typeorm';

type Span =
  | 'record'
  | 'practice'
  | 'consents'
  | 'money'
  | 'proof'
  | 'credentials'
  | 'applications'
  | 'messages';

interface Rule {
  readonly span: Span;
  readonly table: string;
  /** Of rows `t`: `$1` is the moment before which they are over, `$2` whose they must be. */
  readonly over: string;
  /** What is taken off; without it the row goes. */
  readonly changes?: string;
}

const OF_PERSON = `t.care_person_id = ANY ($2)`;
const SESSIONS = `SELECT b.id FROM booking b WHERE b.care_person_id = ANY ($2) AND b.ends_at < $1`;
const OF_SESSION = `t.booking_id IN (${SESSIONS})`;
const ERASED_PERSON = `
  EXISTS (SELECT 1 FROM care_person p JOIN account a ON a.id IN (p.account_id, p.guardian_account_id)
           WHERE p.id = t.care_person_id AND a.erased_at IS NOT NULL)`;
const LEFT_PRACTICE = (id: string): string => `
  EXISTS (SELECT 1 FROM psychologist p JOIN account a ON a.id = p.account_id WHERE p.id = ${id} AND a.erased_at IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.psychologist_id = ${id} AND b.ends_at >= $1)`;
const APPLICATION = (condition: string): string => `
  t.application_id IN (SELECT p.id FROM application p JOIN psychologist s ON s.id = p.psychologist_id
                         JOIN account a ON a.id = s.account_id WHERE ${condition})`;

/** In the order in which rows may go: what refers before what is referred to. */
const RULES: readonly Rule[] = [
  { span: 'record', table: 'homework_tick', over: OF_SESSION },
  { span: 'record', table: 'session_summary', over: OF_SESSION },
  { span: 'record', table: 'note_addendum', over: OF_SESSION },
  { span: 'record', table: 'note_signature', over: OF_SESSION },
  { span: 'record', table: 'note', over: OF_SESSION },
  { span: 'record', table: 'attendance', over: OF_SESSION },
  {
    span: 'record',
    table: 'safety_disposition',
    over: `EXISTS (SELECT 1 FROM safety_alert s WHERE s.id = t.alert_id AND s.care_person_id = ANY ($2))`,
  },
  {
    span: 'record',
    table: 'safety_alert_occasion',
    over: `EXISTS (SELECT 1 FROM safety_alert s WHERE s.id = t.alert_id AND s.care_person_id = ANY ($2))`,
  },
  { span: 'record', table: 'safety_alert', over: OF_PERSON },
  { span: 'record', table: 'measure_response', over: `${OF_PERSON} AND ${ERASED_PERSON}` },
  { span: 'record', table: 'mood_entry', over: `${OF_PERSON} AND ${ERASED_PERSON}` },
  {
    span: 'record',
    table: 'measure_assignment',
    over: `${OF_PERSON} AND NOT EXISTS (SELECT 1 FROM measure_response r WHERE r.assignment_id = t.id)`,
  },
  {
    span: 'practice',
    table: 'psychologist',
    over: `t.name <> 'Psikolog' AND ${LEFT_PRACTICE('t.id')}`,
    changes: `name = 'Psikolog', title = '-'`,
  },
  {
    span: 'practice',
    table: 'service',
    over: `t.name <> 'Layanan' AND ${LEFT_PRACTICE('t.psychologist_id')}`,
    changes: `name = 'Layanan', description = '', withdrawn_at = coalesce(withdrawn_at, $1)`,
  },
  {
    span: 'consents',
    table: 'consent_receipt',
    over: `t.withdrawn_at < $1 AND t.account_id = ANY ($2)`,
  },
  { span: 'consents', table: 'sharing', over: `t.withdrawn_at < $1 AND t.given_by = ANY ($2)` },
  {
    span: 'money',
    table: 'bank_account',
    over: `t.number_sealed IS NOT NULL AND t.set_at < $1
      AND (EXISTS (SELECT 1 FROM bank_account n WHERE n.psychologist_id = t.psychologist_id AND n.version > t.version)
           OR EXISTS (SELECT 1 FROM account a WHERE a.id = t.set_by AND a.erased_at < $1))
      AND NOT EXISTS (SELECT 1 FROM payout p WHERE p.bank_account_id = t.id AND p.prepared_at >= $1)`,
    changes: `number_sealed = NULL, holder_name = '-', last_four = '0000'`,
  },
  {
    span: 'money',
    table: 'payment',
    over: `t.created_at < $1 AND t.status IN ('settled','failed','expired','cancelled')
      AND num_nonnulls(t.provider_ref, t.redirect_url, t.request_key) > 0`,
    changes: `provider_ref = NULL, redirect_url = NULL, request_key = NULL`,
  },
  {
    span: 'money',
    table: 'payout_event',
    over: `t.at < $1 AND t.reason <> '-'`,
    changes: `reason = '-'`,
  },
  {
    span: 'proof',
    table: 'account_decision',
    over: `t.at < $1 AND NOT EXISTS (SELECT 1 FROM account a WHERE a.id = t.account_id AND a.suspended_at IS NOT NULL)`,
  },
  { span: 'proof', table: 'admin_duty_change', over: `t.at < $1` },
  { span: 'proof', table: 'factor_reset', over: `t.started_at < $1 AND t.outcome IS NOT NULL` },
  { span: 'proof', table: 'block', over: `t.lifted_at < $1` },
  { span: 'proof', table: 'review_report', over: `t.at < $1` },
  { span: 'proof', table: 'review_verdict', over: `t.at < $1` },
  {
    span: 'proof',
    table: 'api_key_use',
    over: `EXISTS (SELECT 1 FROM api_key k WHERE k.id = t.key_id AND coalesce(k.revoked_at, k.expires_at) < $1)`,
  },
  { span: 'proof', table: 'api_key', over: `coalesce(t.revoked_at, t.expires_at) < $1` },
  {
    span: 'proof',
    table: 'data_export',
    over: `t.requested_at < $1 AND t.state IN ('gone','failed') AND t.file_key IS NULL`,
  },
  {
    span: 'proof',
    table: 'erasure',
    over: `t.requested_at < $1 AND t.state IN ('taken_back','done')`,
  },
  { span: 'credentials', table: 'credential', over: APPLICATION('a.erased_at < $1') },
  { span: 'credentials', table: 'application_event', over: APPLICATION('a.erased_at < $1') },
  {
    span: 'credentials',
    table: 'stored_file',
    over: `t.state = 'refused' AND t.arrived_at < $1`,
  },
  {
    span: 'applications',
    table: 'credential',
    over: APPLICATION(`p.status IN ('draft','more_needed','rejected') AND p.created_at < $1
      AND NOT EXISTS (SELECT 1 FROM application_event e WHERE e.application_id = p.id AND e.at >= $1)
      AND NOT EXISTS (SELECT 1 FROM credential c WHERE c.application_id = p.id AND c.created_at >= $1)`),
  },
  { span: 'messages', table: 'credential_notice', over: `t.at < $1` },
  {
    span: 'messages',
    table: 'admin_invitation',
    over: `coalesce(t.ended_at, t.expires_at) < $1`,
  },
  {
    span: 'messages',
    table: 'message_owed',
    over: `t.created_at < $1 AND t.due_at < $1 AND t.status NOT IN ('owed','claimed')`,
  },
  { span: 'messages', table: 'report_owed', over: `t.owed_at < $1` },
  { span: 'messages', table: 'provider_message', over: `t.received_at < $1` },
  { span: 'messages', table: 'outbox', over: `t.done_at < $1` },
  { span: 'messages', table: 'idempotency', over: `t.at < $1` },
];

/** Nothing goes earlier than this, whatever a setting says. */
const LEAST: Readonly<Record<Span, string>> = {
  record: '5 years',
  practice: '5 years',
  consents: '1 year',
  money: '10 years',
  proof: '1 year',
  credentials: '1 year',
  applications: '30 days',
  messages: '90 days',
};

/** Rows behind a wall that the owner must see to let them go. */
const WALLED = [
  ...['homework_tick', 'session_summary', 'note_addendum', 'note_signature', 'note'],
  ...['safety_disposition', 'safety_alert_occasion', 'safety_alert', 'measure_response'],
  ...['mood_entry', 'measure_assignment'],
];
/** What a rule looks at besides, behind the same wall. */
const LOOKED_AT: readonly (readonly [table: string, by: string])[] = [
  ['safety_alert', 'safety_disposition'],
  ['safety_alert', 'safety_alert_occasion'],
  ['measure_response', 'measure_assignment'],
];

/**
 * How what outlives an account ends: a rule a table, that only a migration writes. One function carries
 * a rule out, a batch at a time, and knows the least period itself.
 */
export class Privacy1764000003765 implements MigrationInterface {
  readonly name = 'Privacy1764000003765';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MECHANISM);
    for (const [place, { span, table, over, changes }] of RULES.entries()) {
      await runner.query(
        `INSERT INTO retention_rule (place, span, of_table, is_over, changes, least) VALUES ($1, $2, $3, $4, $5, $6)`,
        [place + 1, span, table, over, changes ?? null, LEAST[span]],
      );
    }
    for (const table of WALLED) {
      await runner.query(
        `CREATE POLICY past_its_period ON ${table} TO CURRENT_USER USING (is_past_its_period('${table}'))`,
      );
    }
    for (const [table, by] of LOOKED_AT) {
      await runner.query(
        `CREATE POLICY past_with_${by} ON ${table} FOR SELECT TO CURRENT_USER USING (is_past_its_period('${by}'))`,
      );
    }
    await runner.query(UNUSED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idle_notice;');
    for (const [table, by] of LOOKED_AT)
      await runner.query(`DROP POLICY past_with_${by} ON ${table}`);
    for (const table of WALLED) await runner.query(`DROP POLICY past_its_period ON ${table}`);
    await runner.query(`
      DROP FUNCTION end_past_periods(integer, timestamptz, uuid[], integer);
      DROP TABLE retention_rule;
    `);
  }
}

const MECHANISM = `
  CREATE TABLE retention_rule (
    place    integer PRIMARY KEY,
    span     text NOT NULL CHECK (span IN
      ('record','practice','consents','money','proof','credentials','applications','messages')),
    of_table name NOT NULL,
    is_over  text NOT NULL,
    changes  text,
    least    interval NOT NULL CHECK (least >= interval '30 days'),
    CONSTRAINT retention_rule_once UNIQUE (of_table, span),
    CONSTRAINT retention_rule_spares CHECK (of_table NOT IN ('audit_entry','audit_check','ledger_transaction','ledger_entry'))
  );
  GRANT SELECT ON retention_rule TO rp_app;

  CREATE FUNCTION end_past_periods(rule integer, before timestamptz, whose uuid[], most integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    r     retention_rule;
    chosen text;
    ended integer;
  BEGIN
    SELECT * INTO STRICT r FROM retention_rule WHERE place = rule;
    IF before > business_now() - r.least THEN
      RAISE EXCEPTION '% is kept for % at least', r.of_table, r.least
        USING ERRCODE = 'check_violation', CONSTRAINT = 'retention_least';
    END IF;
    PERFORM set_config('app.past_its_period', r.of_table, true);
    chosen := format('ctid IN (SELECT t.ctid FROM %I t WHERE (%s) LIMIT $3)', r.of_table, r.is_over);
    IF r.changes IS NULL THEN
      EXECUTE format('DELETE FROM %I WHERE %s', r.of_table, chosen) USING before, whose, most;
    ELSE
      EXECUTE format('UPDATE %I SET %s WHERE %s', r.of_table, r.changes, chosen) USING before, whose, most;
    END IF;
    GET DIAGNOSTICS ended = ROW_COUNT;
    PERFORM set_config('app.past_its_period', '', true);
    RETURN ended;
  END $$;
  REVOKE ALL ON FUNCTION end_past_periods(integer, timestamptz, uuid[], integer) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION end_past_periods(integer, timestamptz, uuid[], integer) TO rp_app;`;

/** Who was told that their account is about to end because nobody uses it. */
const UNUSED = `
  CREATE TABLE idle_notice (
    account_id uuid NOT NULL REFERENCES account (id),
    last_day   date NOT NULL,
    told_at    timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL CHECK (ends_at > told_at),
    CONSTRAINT idle_notice_once PRIMARY KEY (account_id, last_day)
  );
  GRANT SELECT, INSERT, DELETE ON idle_notice TO rp_app;`;
