import { Injectable } from '@nestjs/common';
import { minusHours } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { nextOffer } from '../domain/waiting.js';
import type { FreedTime } from '../infrastructure/freed-time.repository.js';
import { WaitlistRepository, type Place } from '../infrastructure/waitlist.repository.js';
import { Availability } from './availability.js';

/** No session is longer, so none that begins earlier reaches into the time. */
const LONGEST_SESSION_HOURS = 8;

export type NextInLine =
  | { readonly kind: 'offer'; readonly to: Place; readonly session: Interval }
  | { readonly kind: 'later' }
  | { readonly kind: 'settled' };

/** Reads who waits for a time that became free, and asks the rules who is next. */
@Injectable()
export class WaitingLine {
  constructor(
    private readonly waitlist: WaitlistRepository,
    private readonly availability: Availability,
    private readonly outbox: Outbox,
  ) {}

  /** Closes the places that are over; whoever waited in vain is told. @returns how many. */
  async lapse(tx: Tx): Promise<number> {
    const lapsed = await this.waitlist.lapse(tx);
    for (const { id, accountId } of lapsed.filter(({ isOver }) => isOver)) {
      const type = 'booking.place_lapsed';
      const payload = { accountId };
      await this.outbox.publish(tx, {
        ...{ type, aggregateId: id, payload, dedupeKey: `${type}:${id}` },
      });
    }
    return lapsed.length;
  }

  /** @param passed places that were tried and could not be offered it. */
  async next(tx: Tx, freed: FreedTime, passed: ReadonlySet<string>): Promise<NextInLine> {
    const line = await this.waitlist.line(tx, freed);
    const waiting = line.filter(({ id }) => !passed.has(id));
    const [offers, busy, free] = [
      await this.waitlist.offersOf(tx, freed),
      await this.waitlist.busy(
        tx,
        waiting.map((place) => place.carePersonId),
        freed,
      ),
      await this.freeOf(tx, freed, new Set(waiting.map((place) => place.serviceId))),
    ];
    const next = nextOffer({ now: tx.now, waiting, offers, busy, free });
    if (next.kind !== 'offer') return next;
    const to = waiting.find(({ id }) => id === next.to.id);
    return to ? { ...next, to } : { kind: 'later' };
  }

  /** The sessions that meet the time, those that begin with it first. */
  private async freeOf(
    tx: Tx,
    { psychologistId, startsAt, endsAt }: FreedTime,
    serviceIds: ReadonlySet<string>,
  ): Promise<Map<string, Interval[]>> {
    const period = { startsAt: minusHours(startsAt, LONGEST_SESSION_HOURS), endsAt };
    const free = new Map<string, Interval[]>();
    for (const serviceId of serviceIds) {
      const wish = { psychologistId, serviceId };
      const found = await this.availability.free(tx, wish, { period, now: tx.now });
      const sessions = found?.sessions.filter((session) => session.endsAt > startsAt) ?? [];
      const distance = (session: Interval): number => Math.abs(session.startsAt - startsAt);
      free.set(
        serviceId,
        sessions.sort((one, other) => distance(one) - distance(other)),
      );
    }
    return free;
  }
}
