import { CarryOutDecision } from '../../src/modules/booking/application/carry-out-decision.js';
import type { ChangeBooking } from '../../src/modules/booking/application/change-booking.js';
import { DecideObjection } from '../../src/modules/booking/application/decide-objection.js';
import { JudgeSessions } from '../../src/modules/booking/application/judge-sessions.js';
import type { OutcomeMoney } from '../../src/modules/booking/application/outcome-money.js';
import type { OwnBooking } from '../../src/modules/booking/application/own-booking.js';
import { RaiseObjection } from '../../src/modules/booking/application/raise-objection.js';
import type { BookingRepository } from '../../src/modules/booking/infrastructure/booking.repository.js';
import { ObjectionRepository } from '../../src/modules/booking/infrastructure/objection.repository.js';
import { UnmarkedSessions } from '../../src/modules/booking/infrastructure/unmarked-sessions.js';
import { RoomAttendance } from '../../src/modules/consultation/application/room-attendance.js';
import { AttendanceRepository } from '../../src/modules/consultation/infrastructure/attendance.repository.js';
import type { Psychologists } from '../../src/modules/directory/index.js';
import type { RefundBooking } from '../../src/modules/payments/index.js';
import type { TermsBook } from '../../src/modules/settings/index.js';
import type { Jobs } from '../../src/platform/jobs/jobs.js';
import { testAudit } from './test-audit.js';
import type { TestDatabase } from './test-database.js';

interface Parts {
  readonly db: TestDatabase;
  readonly own: OwnBooking;
  readonly bookings: BookingRepository;
  readonly change: ChangeBooking;
  readonly psychologists: Psychologists;
  readonly money: OutcomeMoney;
  readonly refunds: RefundBooking;
  readonly terms: TermsBook;
  readonly jobs: Jobs;
}

/** What becomes of outcomes: judged by attendance, spoken against, decided. */
export interface OutcomeActs {
  readonly judge: JudgeSessions;
  readonly raise: RaiseObjection;
  readonly decide: DecideObjection;
}

/** What rooms say, by the lines that are in the database. */
export function roomAttendance(): RoomAttendance {
  return new RoomAttendance(new AttendanceRepository());
}

/** The psychologist was in the room from the beginning. */
export async function psychologistWaits({ dataSource }: TestDatabase, id: string): Promise<void> {
  await dataSource.query(
    `INSERT INTO attendance (booking_id, participant, fact, at)
     SELECT id, 'psychologist', 'joined', starts_at FROM booking WHERE id = $1`,
    [id],
  );
}

export function outcomeActs(parts: Parts): OutcomeActs {
  const { db, own, bookings, change, psychologists, money, refunds, terms, jobs } = parts;
  const { runner, database } = db;
  const objections = new ObjectionRepository();
  return {
    judge: new JudgeSessions(
      ...([runner, new UnmarkedSessions(), change] as const),
      roomAttendance(),
      ...([refunds, terms, jobs] as const),
    ),
    raise: new RaiseObjection(runner, database, own, objections, testAudit()),
    decide: new DecideObjection(
      ...([runner, objections, bookings, psychologists] as const),
      new CarryOutDecision(change, money, refunds),
      testAudit(),
    ),
  };
}
