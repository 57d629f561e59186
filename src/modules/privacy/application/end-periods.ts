import { Injectable } from '@nestjs/common';
import { instant, toDate, type Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Settings, type SettingKey } from '../../settings/index.js';
import { DAY, RETENTION_BATCH, YEAR } from '../domain/retention.js';
import { RetentionRules, type Span } from '../infrastructure/retention-rules.js';

type DatedSpan = Exclude<Span, 'record' | 'consents'>;
type NumberKey = Extract<SettingKey, `${string}_kept_${'years' | 'days'}`>;

/** What says how long each of them is, and in what it counts. */
const SPANS: Readonly<Record<DatedSpan, readonly [key: NumberKey, unit: number]>> = {
  practice: ['medical_record_kept_years', YEAR],
  money: ['money_kept_years', YEAR],
  proof: ['proof_kept_years', YEAR],
  credentials: ['credential_kept_years', YEAR],
  applications: ['application_kept_days', DAY],
  messages: ['message_kept_days', DAY],
};

/** Accounts with consents that ended before $1, and no session whose record is kept still, or was until then. */
const QUIET = `
  SELECT DISTINCT c.account_id AS id
    FROM (SELECT account_id, withdrawn_at FROM ended_consent_view
           UNION ALL SELECT account_id, withdrawn_at FROM ended_sharing_view) c
   WHERE c.withdrawn_at < $1
     AND NOT EXISTS (
       SELECT 1 FROM booking_party_view b
        WHERE b.client_account_id = c.account_id AND b.ends_at >= CASE
          WHEN b.psychologist_id IN (SELECT psychologist_id FROM clinical_psychologist_view) THEN $3::timestamptz
          ELSE $2::timestamptz END)
   LIMIT ${RETENTION_BATCH}`;

/** Ends what has outlived an account for long enough, table by table, in the order of the rules. */
@Injectable()
export class EndPeriods {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly settings: Settings,
    private readonly rules: RetentionRules,
  ) {}

  /** Returns how many rows of each table ended. */
  async run(now: Instant): Promise<number[]> {
    const counts = await this.endConsents(now);
    for (const [span, [key, unit]] of Object.entries(SPANS) as [
      DatedSpan,
      readonly [NumberKey, number],
    ][]) {
      const length = await this.settings.value(this.database, key, now);
      counts.push(...(await this.end(span, { before: instant(now - length * unit) })));
    }
    return counts;
  }

  /** Proof of a consent is kept as long as what it allowed, and some years more. */
  private async endConsents(now: Instant): Promise<number[]> {
    const [years, record, medical] = await Promise.all([
      this.settings.value(this.database, 'consent_kept_years', now),
      this.settings.value(this.database, 'record_kept_years', now),
      this.settings.value(this.database, 'medical_record_kept_years', now),
    ]);
    const before = instant(now - years * YEAR);
    const quiet = await this.database.query<{ id: string }>(QUIET, [
      toDate(before),
      ...[record, medical].map((each) => toDate(instant(before - each * YEAR))),
    ]);
    if (quiet.length === 0) return [];
    return this.end('consents', { before, whose: quiet.map(({ id }) => id) });
  }

  private async end(
    span: Span,
    which: { before: Instant; whose?: readonly string[] },
  ): Promise<number[]> {
    const counts: number[] = [];
    for (const rule of await this.rules.of(this.database, span)) {
      counts.push(await this.runner.run((tx) => this.rules.apply(tx, rule, which)));
    }
    return counts;
  }
}
