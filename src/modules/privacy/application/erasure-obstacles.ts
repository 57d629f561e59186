import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/actor.js';
import { LeaveBookings } from '../../booking/index.js';
import { EarningsReader } from '../../payments/index.js';
import type { ErasureObstacle } from '../domain/privacy.errors.js';
import { Subjects } from './subjects.js';

/** What stands in the way of an erasure. */
@Injectable()
export class ErasureObstacles {
  constructor(
    private readonly database: Database,
    private readonly bookings: LeaveBookings,
    private readonly earnings: EarningsReader,
    private readonly subjects: Subjects,
  ) {}

  /** What has to be settled first. A client has nothing to settle: their sessions end by their terms. */
  async of(
    { accountId, roles }: Actor,
    sql: Queryable = this.database,
  ): Promise<ErasureObstacle[]> {
    const obstacles: ErasureObstacle[] = [];
    if (roles.includes('admin')) obstacles.push('admin');
    const { psychologistId } = await this.subjects.of(sql, accountId);
    if (psychologistId === null) return obstacles;
    if (await this.bookings.hasAny(sql, psychologistId)) obstacles.push('sessions_ahead');
    const { available, inPayouts, held } = await this.earnings.of(accountId);
    if (available !== 0 || inPayouts !== 0 || held !== 0) obstacles.push('money_open');
    return obstacles;
  }
}
