import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { laterOf, minusHours, plusHours, type Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { FirstTimes, type FirstTime } from '../../booking/index.js';
import { PsychologistTimes, weekHoursOf, type KnownTime } from '../../directory/index.js';
import { Openness, type Opening } from '../../scheduling/index.js';

const BATCH = 200;
const MOST_BATCHES = 10;
/** More than a year and a whole period that can be asked about. */
const KNOWN_HOURS = 500 * 24;

/**
 * Keeps what a search may know of times. A search is right without it, for what is not known is
 * looked up: this is what makes it quick.
 */
@Injectable()
export class KeepTimes implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly times: PsychologistTimes,
    private readonly firstTimes: FirstTimes,
    private readonly openness: Openness,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('times', () => this.run());
  }

  /**
   * Works out afresh what is stale, some thousands at a time.
   *
   * @returns of how many psychologists something is known again.
   */
  async run(): Promise<number> {
    let written = 0;
    for (let batch = 0; batch < MOST_BATCHES; batch++) {
      const now = this.clock.now();
      // Read before the calendars: whoever changes in between has another version then.
      const stale = await this.times.stale(this.database, now, BATCH);
      const known = await this.workOut(stale, now);
      written += await this.runner.run((tx) => this.times.write(tx, known));
      if (stale.length < BATCH) return written;
    }
    return written;
  }

  private async workOut(
    stale: readonly { psychologistId: string; version: number }[],
    now: Instant,
  ): Promise<KnownTime[]> {
    const ids = stale.map(({ psychologistId }) => psychologistId);
    const knownUntil = plusHours(now, KNOWN_HOURS);
    const [firsts, openings] = await this.database.together((sql) =>
      Promise.all([
        this.firstTimes.of(sql, ids, now),
        this.openness.ofMany(sql, ids, { startsAt: now, endsAt: knownUntil }),
      ]),
    );
    return stale.flatMap(({ psychologistId, version }) => {
      const first = firsts.get(psychologistId);
      if (first === undefined) return [];
      const open = openings.get(psychologistId);
      const known = knownOf(first, open, now);
      return [{ psychologistId, version, knownUntil, ...known }];
    });
  }
}

function knownOf(
  { notBefore, noticeHours }: FirstTime,
  opening: Opening | undefined,
  now: Instant,
): Pick<KnownTime, 'freeFrom' | 'staleAt' | 'openHours'> {
  return {
    freeFrom: notBefore,
    staleAt: notBefore && laterOf(minusHours(notBefore, noticeHours), now),
    openHours: weekHoursOf(opening?.open ?? []),
  };
}
