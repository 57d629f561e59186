import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { PracticeFigures } from '../domain/practice-figures.js';
import { daysOf, periodBefore, type PracticePeriod } from '../domain/practice-period.js';
import type { PracticeReport } from '../domain/practice-report.js';
import { PracticeSessions } from '../infrastructure/practice-sessions.js';
import { ReadPracticeFigures } from './read-practice-figures.js';

/** A psychologist's day or week, beside the one before and day by day. */
@Injectable()
export class ReadPracticeReport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly figures: ReadPracticeFigures,
    private readonly sessions: PracticeSessions,
  ) {}

  async run(psychologistId: string, period: PracticePeriod): Promise<PracticeReport> {
    const now = this.clock.now();
    const previous = periodBefore(period);
    const days = daysOf(period);
    const spans = [period, previous, ...days].map(({ span }) => span);
    return this.database.together(async (sql) => {
      const [found, sessions] = await Promise.all([
        this.figures.of(sql, psychologistId, spans, now),
        this.sessions.list(sql, psychologistId, period.span, now),
      ]);
      const [figures, before, ...daily] = found;
      return {
        period,
        previous,
        figures: there(figures),
        before: there(before),
        days: days.map((day, index) => ({ period: day, figures: there(daily[index]) })),
        sessions,
      };
    });
  }
}

function there(figures: PracticeFigures | undefined): PracticeFigures {
  if (figures === undefined) throw new Error('A span went unanswered.');
  return figures;
}
