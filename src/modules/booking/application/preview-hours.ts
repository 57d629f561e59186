import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { instantOf, toDate } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { Psychologists } from '../../directory/index.js';
import { CompareHours, type HoursChange } from '../../scheduling/index.js';
import type { BookingStatus } from '../domain/booking-status.js';
import { leftOutside } from '../domain/outside-hours.js';

/** A session that is agreed or asked for, and still to come. */
export interface SessionAhead extends Interval {
  readonly bookingId: string;
  readonly serviceName: string;
  readonly status: BookingStatus;
}

const AHEAD = `
  SELECT id, service_name, status, starts_at, ends_at FROM booking
   WHERE psychologist_id = $1 AND starts_at > $2 AND status IN ('requested','confirmed')
   ORDER BY starts_at`;

interface Row {
  id: string;
  service_name: string;
  status: BookingStatus;
  starts_at: Date;
  ends_at: Date;
}

/** Tells a psychologist which booked sessions a change of hours would leave outside. Changes nothing. */
@Injectable()
export class PreviewHours {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly psychologists: Psychologists,
    private readonly compare: CompareHours,
  ) {}

  /**
   * In order of time.
   *
   * @throws NotFound for an account without a profile or a profile without a schedule.
   * @throws ValidationFailed for hours that could not be saved.
   */
  async run(accountId: string, change: HoursChange): Promise<SessionAhead[]> {
    const id = await this.psychologists.idOfAccount(this.database, accountId);
    if (id === null) throw new NotFound();
    const now = this.clock.now();
    const rows = await this.database.query<Row>(AHEAD, [id, toDate(now)]);
    const sessions = rows.map(toSession);
    const endsAt = sessions.at(-1)?.endsAt ?? now;
    const hours = await this.compare.run(this.database, id, change, { startsAt: now, endsAt });
    return leftOutside(sessions, hours);
  }
}

function toSession(row: Row): SessionAhead {
  return {
    bookingId: row.id,
    serviceName: row.service_name,
    status: row.status,
    startsAt: instantOf(row.starts_at),
    endsAt: instantOf(row.ends_at),
  };
}
