import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { HOUR, instant, isoOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import { DestroyKeys } from '../../../platform/crypto/destroy-keys.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { ForgetChat } from '../../consultation/index.js';
import { Settings } from '../../settings/index.js';

const DAY = 24 * HOUR;
/** Leap days included, so that nothing goes a day too early. */
const YEAR = 366 * DAY;
const BATCH = 500;

const TODAY_DONE = `SELECT 1 FROM retention_run WHERE on_date = $1`;
const SET_TODAY = `INSERT INTO retention_run (on_date, at) VALUES ($1, $2) ON CONFLICT DO NOTHING`;
/** A record is medical when any of those who kept it is a clinical psychologist. */
const OVER = `
  SELECT b.care_person_id AS "personId", max(b.ends_at) AS "lastAt"
    FROM booking_party_view b
   GROUP BY b.care_person_id
  HAVING max(b.ends_at) < CASE
           WHEN bool_or(b.psychologist_id IN (SELECT psychologist_id FROM clinical_psychologist_view)) THEN $2::timestamptz
           ELSE $1::timestamptz END
     AND NOT EXISTS (SELECT 1 FROM record_destroyed r
                      WHERE r.care_person_id = b.care_person_id AND r.last_session_at = max(b.ends_at))
   LIMIT ${BATCH}`;
const REMEMBER = `
  INSERT INTO record_destroyed (care_person_id, last_session_at, at, keys_destroyed) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING`;

/** What has a period goes when it is over, by itself: looked at once a day. */
@Injectable()
export class KeepRetention implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly chat: ForgetChat,
    private readonly keys: DestroyKeys,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('retention', () => this.sweep());
  }

  /** Returns how much went. A day on which there is more than a batch is gone on with at once. */
  async sweep(): Promise<number> {
    const now = this.clock.now();
    const today = isoOf(now).slice(0, 10);
    if ((await this.database.query(TODAY_DONE, [today])).length > 0) return 0;
    const gone = (await this.forgetChats(now)) + (await this.destroyRecords(now));
    if (gone < BATCH) await this.runner.run((tx) => tx.query(SET_TODAY, [today, toDate(now)]));
    return gone;
  }

  private async forgetChats(now: Instant): Promise<number> {
    const days = await this.settings.value(this.database, 'chat_kept_days', now);
    return this.runner.run((tx) => this.chat.before(tx, instant(now - days * DAY), BATCH));
  }

  /** The keys die first: whoever is killed then is followed by one that finds none, and writes it down. */
  private async destroyRecords(now: Instant): Promise<number> {
    const [years, medical] = await Promise.all([
      this.settings.value(this.database, 'record_kept_years', now),
      this.settings.value(this.database, 'medical_record_kept_years', now),
    ]);
    const before = [years, medical].map((each) => toDate(instant(now - each * YEAR)));
    const over = await this.database.query<{ personId: string; lastAt: Date }>(OVER, before);
    for (const { personId, lastAt } of over) {
      const keys = await this.keys.of([personId], ['record']);
      await this.runner.run((tx) => tx.query(REMEMBER, [personId, lastAt, toDate(tx.now), keys]));
    }
    return over.length;
  }
}
