import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { MachineClock } from '../../../kernel/time/clock.js';
import { instant, minusMinutes } from '../../../kernel/time/instant.js';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import { seal } from '../../../platform/crypto/seal.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { NotFound, StaleVersion, ValidationFailed } from '../../../platform/http/http.errors.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { calendarAddressOf } from '../domain/calendar-address.js';
import { READING_LEASE_MS } from '../domain/reading-plan.js';
import { TooManyCalendars } from '../domain/scheduling.errors.js';
import {
  CalendarSubscriptions,
  type FollowedCalendar,
} from '../infrastructure/calendar-subscriptions.js';
import { addressPlace, ReadCalendar } from './read-calendar.js';
import { CALENDARS_SWEEP } from './sweep-calendars.js';

/** Nobody's server is asked more often by hand. */
const PAUSE_MINUTES = 1;

/** A psychologist's calendars from outside: followed, renamed, read at once, let go. */
@Injectable()
export class FollowCalendar {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly subscriptions: CalendarSubscriptions,
    private readonly keys: KeyRing,
    private readonly reading: ReadCalendar,
    private readonly jobs: Jobs,
    private readonly clock: MachineClock,
  ) {}

  /**
   * Its address is sealed and never shown again.
   *
   * @throws ValidationFailed for what is no HTTPS address. @throws TooManyCalendars
   */
  async follow(
    { psychologistId, accountId }: { psychologistId: string; accountId: string },
    { address, label, allDayCounts }: { address: string; label: string; allDayCounts: boolean },
  ): Promise<FollowedCalendar> {
    const url = calendarAddressOf(address);
    if (url === undefined) throw notAnAddress();
    const id = newId();
    const key = await this.keys.keyFor({
      personId: accountId,
      retentionClass: 'self',
      authorId: accountId,
    });
    const addressSealed = seal(key, addressPlace(id, psychologistId), url.href);
    const row = { id, psychologistId, label, host: url.hostname, addressSealed, allDayCounts };
    return this.runner.run(async (tx) => {
      if (!(await this.subscriptions.lock(tx, psychologistId))) throw new NotFound();
      const isSeated = await this.subscriptions.insert(tx, row, this.clock.now());
      if (!isSeated) throw new TooManyCalendars();
      tx.afterCommit(() => this.jobs.wake(CALENDARS_SWEEP));
      return there(await this.subscriptions.find(tx, psychologistId, id));
    });
  }

  /** @throws NotFound, StaleVersion */
  async change(
    place: { psychologistId: string; id: string; expected: ExpectedVersion },
    content: { label: string; allDayCounts: boolean },
  ): Promise<FollowedCalendar> {
    const { psychologistId, id, expected } = place;
    return this.runner.run(async (tx) => {
      there(await this.subscriptions.find(tx, psychologistId, id));
      const version = expected ?? null;
      const where = { psychologistId, id, version, dueAt: this.clock.now() };
      if (!(await this.subscriptions.change(tx, where, content))) throw new StaleVersion();
      tx.afterCommit(() => this.jobs.wake(CALENDARS_SWEEP));
      return there(await this.subscriptions.find(tx, psychologistId, id));
    });
  }

  /** What it made busy is free again. @throws NotFound */
  async letGo(psychologistId: string, id: string): Promise<void> {
    await this.runner.run(async (tx) => {
      if (!(await this.subscriptions.remove(tx, psychologistId, id))) throw new NotFound();
    });
  }

  /** Reads it now, unless that was done within a minute. @throws NotFound */
  async readNow(psychologistId: string, id: string): Promise<FollowedCalendar> {
    const now = this.clock.now();
    const lease = { now, until: instant(now + READING_LEASE_MS) };
    const notAfter = minusMinutes(now, PAUSE_MINUTES);
    const claimed = await this.runner.run((tx) =>
      this.subscriptions.claimOne(tx, { psychologistId, id }, { ...lease, notAfter }),
    );
    if (claimed !== null) await this.reading.execute(claimed);
    return this.runner.run(async (tx) =>
      there(await this.subscriptions.find(tx, psychologistId, id)),
    );
  }
}

function there(calendar: FollowedCalendar | null): FollowedCalendar {
  if (calendar === null) throw new NotFound();
  return calendar;
}

function notAnAddress(): ValidationFailed {
  return new ValidationFailed([
    { pointer: '/address', code: 'bad_address', detail: 'must be the HTTPS address of a calendar' },
  ]);
}
