import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { plusHours, type Instant } from '../../../kernel/time/instant.js';
import { KEY_BACKUP_DAYS } from '../../../platform/crypto/destroy-keys.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/actor.js';
import type { Holding } from '../../../platform/personal-data/holding.js';
import { LeaveBookings, type SessionToLeave } from '../../booking/index.js';
import { Settings } from '../../settings/index.js';
import type { ErasureObstacle } from '../domain/privacy.errors.js';
import { ErasuresRepository, type Erasure } from '../infrastructure/erasures.repository.js';
import { ErasureObstacles } from './erasure-obstacles.js';
import { HeldAbout } from './held-about.js';

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
    private readonly clock: Clock,
    private readonly bookings: LeaveBookings,
    private readonly obstacles: ErasureObstacles,
    private readonly held: HeldAbout,
    private readonly erasures: ErasuresRepository,
    private readonly settings: Settings,
  ) {}

  async of(actor: Actor): Promise<ErasurePreview> {
    const { accountId } = actor;
    const sql = this.database;
    const erasure = await this.erasures.ofAccount(sql, accountId);
    const now = this.clock.now();
    const dueAt = erasure?.dueAt ?? plusHours(now, await this.graceHours(sql, now));
    return {
      holdings: await this.held.of(accountId),
      sessions: await this.bookings.ahead(sql, accountId),
      obstacles: await this.obstacles.of(actor),
      erasure,
      dueAt,
      lastCopyAt: plusHours(dueAt, KEY_BACKUP_DAYS * 24),
    };
  }

  graceHours(sql: Queryable, now: Instant): Promise<number> {
    return this.settings.value(sql, 'erasure_grace_hours', now);
  }
}
