import { Injectable } from '@nestjs/common';
import { Clock, MachineClock } from '../../../kernel/time/clock.js';
import { HOUR, minusHours, plusHours, type Instant } from '../../../kernel/time/instant.js';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import { keyIdOf, open, type SealedPlace } from '../../../platform/crypto/seal.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { busyTimesOf, type BusyTimes } from '../../../platform/icalendar/reading/busy-times-of.js';
import {
  SafeFetch,
  type Fetched,
  type Validators,
} from '../../../platform/safe-fetch/safe-fetch.js';
import { isOwnUid } from '../domain/own-uid.js';
import { nextReading } from '../domain/reading-plan.js';
import {
  CalendarSubscriptions,
  type ClaimedCalendar,
} from '../infrastructure/calendar-subscriptions.js';
import { KeepBusyTimes } from './keep-busy-times.js';

const NOTHING_KNOWN: Validators = { etag: null, lastModified: null };
/** The farthest horizon, and a month for the days until the file is next read whole. */
const KNOWN_HOURS = 400 * 24;
/** A file that did not change is read whole again all the same: time goes on, and the zone may be another. */
const WHOLE_AFTER_MS = 24 * HOUR;

/** Reads one followed calendar and keeps what it makes busy; what was known stays while it fails. */
@Injectable()
export class ReadCalendar {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly fetcher: SafeFetch,
    private readonly keys: KeyRing,
    private readonly subscriptions: CalendarSubscriptions,
    private readonly keepBusyTimes: KeepBusyTimes,
    private readonly machineClock: MachineClock,
    private readonly clock: Clock,
  ) {}

  /** Never inside a transaction: it asks somebody else's server. */
  async execute(claimed: ClaimedCalendar): Promise<void> {
    const asked = this.machineClock.now();
    const isKnown = claimed.parsedAt !== null && asked - claimed.parsedAt < WHOLE_AFTER_MS;
    const known = isKnown ? claimed.validators : NOTHING_KNOWN;
    const fetched = await this.fetch(claimed, known);
    if (fetched.outcome === 'failed') return this.fail(claimed, fetched.failure);
    if (fetched.outcome === 'unchanged')
      return this.keep(claimed, { validators: known, found: null });
    if (!/BEGIN:VCALENDAR/i.test(fetched.text)) return this.fail(claimed, 'no_calendar');
    const found = busyTimesOf(fetched.text, {
      zone: claimed.zone,
      period: periodFrom(this.clock.now()),
      allDayCounts: claimed.allDayCounts,
      isOwn: isOwnUid,
    });
    await this.keep(claimed, { validators: fetched.validators, found });
  }

  private async fetch(claimed: ClaimedCalendar, known: Validators): Promise<Fetched> {
    const key = await this.keys.keyById(keyIdOf(claimed.addressSealed));
    if (key === null) return { outcome: 'failed', failure: 'address_refused' };
    const address = open(
      key,
      addressPlace(claimed.id, claimed.psychologistId),
      claimed.addressSealed,
    );
    return this.fetcher.get(address, known);
  }

  private async keep(
    claimed: ClaimedCalendar,
    { validators, found }: { validators: Validators; found: BusyTimes | null },
  ): Promise<void> {
    const now = this.machineClock.now();
    const dueAt = nextReading(now, 0, Math.random());
    await this.runner.run(async (tx) => {
      const result = { now, dueAt, validators, parsed: found };
      const isOurs = await this.subscriptions.done(tx, claimed, result);
      if (isOurs && found !== null) await this.keepBusyTimes.run(tx, claimed, found.busy);
    });
  }

  private async fail(claimed: ClaimedCalendar, failure: string): Promise<void> {
    const dueAt = nextReading(this.machineClock.now(), claimed.failures + 1, Math.random());
    await this.runner.run((tx) => this.subscriptions.failed(tx, claimed, { dueAt, failure }));
  }
}

/** Where the address of a calendar belongs. */
export function addressPlace(subscriptionId: string, psychologistId: string): SealedPlace {
  return {
    table: 'calendar_subscription',
    rowId: subscriptionId,
    personId: psychologistId,
    field: 'address',
  };
}

function periodFrom(now: Instant): { startsAt: Instant; endsAt: Instant } {
  return { startsAt: minusHours(now, 24), endsAt: plusHours(now, KNOWN_HOURS) };
}
