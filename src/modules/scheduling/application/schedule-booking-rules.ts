import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { BookingRulesLookup, type BookingRules } from '../../directory/index.js';

const RULES = `
  SELECT notice_hours AS "noticeHours", horizon_days AS "horizonDays",
         approves_new_clients AS "approvesNewClients"
    FROM schedule WHERE psychologist_id = $1`;

/** Answers the directory's question for how far ahead a psychologist can be booked. */
@Injectable()
export class ScheduleBookingRules extends BookingRulesLookup {
  constructor(private readonly database: Database) {
    super();
  }

  override async rulesFor(psychologistId: string): Promise<BookingRules | null> {
    const [rules] = await this.database.query<BookingRules>(RULES, [psychologistId]);
    return rules ?? null;
  }
}
