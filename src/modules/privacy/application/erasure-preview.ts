import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { plusHours, type Instant } from '../../../kernel/time/instant.js';
import { KEY_BACKUP_DAYS } from '../../../platform/crypto/destroy-keys.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/actor.js';
import type { Holding } from '../../../platform/personal-data/holding.js';
import { LeaveBookings, type SessionToLeave } from '../../booking/index.js';
import { Settings } from '../../settings/index.js';
import type { ErasureObstacle } from '../domain/privacy.errors.js';
import { ErasuresRepository, type Erasure } from '../infrastructure/erasures.repository.js';
import { ErasureObstacles } from './erasure-obstacles.js';
import { HeldAbout } from './held-about.js';
import { KeptUntil, type Periods } from './kept-until.js';

/** What would become of an account, before its holder decides. */
export interface ErasurePreview {
  readonly holdings: readonly Holding[];
  /** For how long what is kept is kept. */
  readonly periods: Periods;
  readonly sessions: readonly SessionToLeave[];
  readonly obstacles: readonly ErasureObstacle[];
  readonly erasure: Erasure | null;
  /** When it would begin if it were asked for now. */
  readonly dueAt: Instant;
  /** When the last copy of the keys would be gone. */
  readonly lastCopyAt: Instant;
}

/** How long things last, as the settings say. */
@Injectable()
export class Keeping {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly kept: KeptUntil,
  ) {}

  graceHours(now: Instant): Promise<number> {
    return this.settings.value(this.database, 'erasure_grace_hours', now);
  }

  periods(now: Instant): Promise<Periods> {
    return this.kept.periods(this.database, now);
  }
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
    private readonly keeping: Keeping,
  ) {}

  async of(actor: Actor): Promise<ErasurePreview> {
    const { accountId } = actor;
    const sql = this.database;
    const erasure = await this.erasures.ofAccount(sql, accountId);
    const now = this.clock.now();
    const dueAt = erasure?.dueAt ?? plusHours(now, await this.keeping.graceHours(now));
    return {
      holdings: await this.held.of(accountId),
      periods: await this.keeping.periods(now),
      sessions: await this.bookings.ahead(sql, accountId),
      obstacles: await this.obstacles.of(actor),
      erasure,
      dueAt,
      lastCopyAt: plusHours(dueAt, KEY_BACKUP_DAYS * 24),
    };
  }
}
