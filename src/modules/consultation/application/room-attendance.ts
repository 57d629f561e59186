import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import { SessionAttendance, WAIT_FOR_OTHER_MINUTES, type Booking } from '../../booking/index.js';
import type { AttendanceFact } from '../domain/attendance.js';
import { judge, type Judgement } from '../domain/judge-attendance.js';
import { AttendanceRepository } from '../infrastructure/attendance.repository.js';

/** Tells booking what a room's facts amount to. */
@Injectable()
export class RoomAttendance extends SessionAttendance {
  constructor(private readonly attendance: AttendanceRepository) {
    super();
  }

  override async of(sql: Queryable, booking: Booking, now: Instant): Promise<Judgement> {
    const facts = await this.attendance.all(sql, booking.id);
    return judge(booking, facts, { now, waitMinutes: WAIT_FOR_OTHER_MINUTES });
  }

  override async lines(sql: Queryable, bookingId: string): Promise<AttendanceFact[]> {
    return this.attendance.of(sql, bookingId);
  }
}
