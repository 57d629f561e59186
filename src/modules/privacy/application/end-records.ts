import { Injectable } from '@nestjs/common';
import { instant, toDate, type Instant } from '../../../kernel/time/instant.js';
import { DestroyKeys } from '../../../platform/crypto/destroy-keys.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Settings } from '../../settings/index.js';
import { RETENTION_BATCH, YEAR } from '../domain/retention.js';
import { RetentionRules } from '../infrastructure/retention-rules.js';

/** A record is medical when any of those who kept it is a clinical psychologist. */
const OVER = `
  SELECT b.care_person_id AS "personId", max(b.ends_at) AS "lastAt",
         bool_or(b.psychologist_id IN (SELECT psychologist_id FROM clinical_psychologist_view)) AS "isMedical"
    FROM booking_party_view b
   GROUP BY b.care_person_id
  HAVING max(b.ends_at) < CASE
           WHEN bool_or(b.psychologist_id IN (SELECT psychologist_id FROM clinical_psychologist_view)) THEN $2::timestamptz
           ELSE $1::timestamptz END
     AND NOT EXISTS (SELECT 1 FROM record_destroyed r
                      WHERE r.care_person_id = b.care_person_id AND r.last_session_at = max(b.ends_at))
   LIMIT ${RETENTION_BATCH}`;
const REMEMBER = `
  INSERT INTO record_destroyed (care_person_id, last_session_at, at, keys_destroyed) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING`;

interface OverRecord {
  readonly personId: string;
  readonly lastAt: Date;
  readonly isMedical: boolean;
}

/** The record of a person ends so many years after the last session: its keys first, then its rows. */
@Injectable()
export class EndRecords {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly settings: Settings,
    private readonly keys: DestroyKeys,
    private readonly rules: RetentionRules,
  ) {}

  /** Whoever is killed between is followed by one that finds no keys and fewer rows, and writes it down. */
  async run(now: Instant): Promise<number> {
    const [years, medical] = await Promise.all([
      this.settings.value(this.database, 'record_kept_years', now),
      this.settings.value(this.database, 'medical_record_kept_years', now),
    ]);
    const before = instant(now - years * YEAR);
    const medicalBefore = instant(now - medical * YEAR);
    const over = await this.database.query<OverRecord>(OVER, [before, medicalBefore].map(toDate));
    for (const record of over) await this.end(record, record.isMedical ? medicalBefore : before);
    return over.length;
  }

  private async end({ personId, lastAt }: OverRecord, before: Instant): Promise<void> {
    const keys = await this.keys.of([personId], ['record']);
    for (const rule of await this.rules.of(this.database, 'record')) {
      let ended: number;
      do {
        const some = { before, whose: [personId] };
        ended = await this.runner.run((tx) => this.rules.apply(tx, rule, some));
      } while (ended === RETENTION_BATCH);
    }
    await this.runner.run((tx) => tx.query(REMEMBER, [personId, lastAt, toDate(tx.now), keys]));
  }
}
