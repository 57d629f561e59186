import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { plusHours, type Instant } from '../../../kernel/time/instant.js';
import { KEY_BACKUP_DAYS } from '../../../platform/crypto/destroy-keys.js';
import { ClinicalReads } from '../../../platform/database/clinical-reads.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/actor.js';
import type { Holding } from '../../../platform/personal-data/holding.js';
import { askAbout, PersonalData } from '../../../platform/personal-data/personal-data.js';
import { LeaveBookings, type SessionToLeave } from '../../booking/index.js';
import { EarningsReader } from '../../payments/index.js';
import { Settings } from '../../settings/index.js';
import type { ErasureObstacle } from '../domain/privacy.errors.js';
import { ErasuresRepository, type Erasure } from '../infrastructure/erasures.repository.js';
import { Subjects } from './subjects.js';

/** What would become of an account, before its holder decides. */
export interface ErasurePreview {
  readonly holdings: readonly Holding[];
  readonly sessions: readonly SessionToLeave[];
  readonly obstacles: readonly ErasureObstacle[];
  readonly erasure: Erasure | null;
  /** When it would begin if it were asked for now. */
  readonly dueAt: Instant;
  /** When the last copy of the keys would be gone. */
  readonly lastCopyAt: Instant;
}

/** Shows beforehand what goes, what stays for how long and why, and what stands in the way. */
@Injectable()
export class PreviewErasure {
  constructor(
    private readonly database: Database,
    private readonly reads: ClinicalReads,
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
    private readonly bookings: LeaveBookings,
    private readonly earnings: EarningsReader,
    private readonly erasures: ErasuresRepository,
    private readonly settings: Settings,
    private readonly subjects: Subjects,
  ) {}

  async of(actor: Actor): Promise<ErasurePreview> {
    const { accountId } = actor;
    const sql = this.database;
    const erasure = await this.erasures.ofAccount(sql, accountId);
    const now = this.clock.now();
    const dueAt = erasure?.dueAt ?? plusHours(now, await this.graceHours(sql, now));
    return {
      holdings: await this.heldAbout(accountId),
      sessions: await this.bookings.ahead(sql, accountId),
      obstacles: await this.obstaclesOf(actor),
      erasure,
      dueAt,
      lastCopyAt: plusHours(dueAt, KEY_BACKUP_DAYS * 24),
    };
  }

  graceHours(sql: Queryable, now: Instant): Promise<number> {
    return this.settings.value(sql, 'erasure_grace_hours', now);
  }

  /** What has to be settled first. A client has nothing to settle: their sessions end by their terms. */
  async obstaclesOf({ accountId, roles }: Actor): Promise<ErasureObstacle[]> {
    const obstacles: ErasureObstacle[] = [];
    if (roles.includes('admin')) obstacles.push('admin');
    const { psychologistId } = await this.subjects.of(this.database, accountId);
    if (psychologistId === null) return obstacles;
    if (await this.bookings.hasAny(this.database, psychologistId)) obstacles.push('sessions_ahead');
    const { available, inPayouts, held } = await this.earnings.of(accountId);
    if (available !== 0 || inPayouts !== 0 || held !== 0) obstacles.push('money_open');
    return obstacles;
  }

  /** What is never told is shown by what becomes of it all the same; what holds nothing is left out. */
  private async heldAbout(accountId: string): Promise<Holding[]> {
    const subject = await this.subjects.of(this.database, accountId);
    const held: Holding[] = [];
    for (const holding of this.personalData.holdings()) {
      const { telling } = holding;
      const isThere =
        'leftOut' in telling || (await askAbout(this.reads, telling.sql, subject)).length > 0;
      if (isThere) held.push(holding);
    }
    return held;
  }
}
