import {
  earlierOf,
  HOUR,
  minusHours,
  minusMinutes,
  plusHours,
  plusMinutes,
  type Instant,
} from '../kernel/time/instant.js';
import { MESSAGES_SWEEP } from '../modules/notifications/index.js';
import { OUTBOX_SWEEP } from '../platform/outbox/outbox.js';
import type { BookInStory, StoryBooking } from './book-in-story.js';
import type { DemoPeople } from './make-people.js';
import { PlayReviews } from './play-reviews.js';
import type { SandboxPayments } from './sandbox-payments.js';
import type { PlannedBooking } from './story/planned-booking.js';
import type { Timeline } from './timeline.js';
import type { UseCases } from './use-cases.js';
import { writeRecord } from './write-record.js';

const OUTCOMES_SWEEP = 'outcomes';
const PAYS_AFTER_MINUTES = 3;
const DECIDE_HOURS = 24;
const OBJECTION_HOURS = 48;
const BANK_HOURS = 22;
const WRITES_AFTER_MINUTES = 25;
const WAITED_MINUTES = 20;

interface Stage {
  readonly house: UseCases;
  readonly people: DemoPeople;
  readonly desk: BookInStory;
  readonly provider: SandboxPayments;
  readonly timeline: Timeline;
  /** The real time, at which the story stops. */
  readonly present: Instant;
}

/** Lives the bookings of the story through the same use cases as everybody's. */
export class PlayBookings {
  private readonly reviews: PlayReviews;

  constructor(private readonly stage: Stage) {
    this.reviews = new PlayReviews(stage);
  }

  /** Puts a booking's first step onto the timeline; each step adds what follows from it. */
  add(plan: PlannedBooking): void {
    const { desk, present, timeline } = this.stage;
    const isWaiting = plan.fate === 'waiting';
    const before = isWaiting ? present : desk.wishedTime(plan);
    // Nobody books on the stroke of the hour.
    const minutes = (plan.hour * 13 + Math.abs(plan.day) * 7) % 55;
    const booked = plusMinutes(minusHours(before, plan.bookedHoursBefore), minutes);
    // Whatever lies far ahead was booked, and answered, some time before the present.
    const at = earlierOf(booked, isWaiting ? present : minusHours(present, 9));
    timeline.add(at, () => this.book(plan, at));
  }

  private async book(plan: PlannedBooking, at: Instant): Promise<void> {
    const { desk, house, provider, timeline } = this.stage;
    const booking = await desk.hold(plan);
    if (plan.fate === 'unpaid') {
      timeline.add(plusMinutes(at, 16), () => house.jobs.settle());
      return;
    }
    const orderRef = await this.startPaying(booking);
    const paidAt = plusMinutes(at, PAYS_AFTER_MINUTES);
    timeline.add(paidAt, async () => {
      if (orderRef !== null) {
        await provider.pay(orderRef);
        await house.reconcilePayment.run(orderRef);
      }
      await this.tellEverybody();
      this.planAnswer(booking, paidAt);
    });
  }

  /** The provider's order; null when there is nothing to pay. */
  private async startPaying({ id, clientAccountId }: StoryBooking): Promise<string | null> {
    const { house } = this.stage;
    const money = await house.invoiceReader.ofBooking(house.database, id);
    if (money === null) return null;
    const payment = await house.startPayment.run({
      payerAccountId: clientAccountId,
      invoiceId: money.invoice.id,
      method: 'qris',
      key: `demo:${id}`,
    });
    return payment.orderRef;
  }

  private planAnswer(booking: StoryBooking, paidAt: Instant): void {
    const { timeline } = this.stage;
    const { fate } = booking.plan;
    if (fate === 'waiting') return;
    const lapsesAt = earlierOf(plusHours(paidAt, DECIDE_HOURS), minusHours(booking.startsAt, 2));
    if (fate === 'lapsed') {
      timeline.add(plusMinutes(lapsesAt, 1), () => this.payBack(booking));
      return;
    }
    // Nobody answers at once, and nobody always after the same time.
    const hours = 1 + (Math.floor(booking.startsAt / HOUR) % 6);
    const at = earlierOf(plusHours(paidAt, hours), minusMinutes(lapsesAt, 30));
    timeline.add(at, () => this.answer(booking));
  }

  private async answer(booking: StoryBooking): Promise<void> {
    const { house } = this.stage;
    const { accountId, facts } = booking.psychologist;
    if (booking.plan.fate === 'rejected') {
      await house.rejectBooking.run(booking.id, accountId, {
        reasonCode: 'outside_expertise',
        reason:
          'Terima kasih sudah percaya. Yang kamu cari lebih cocok dengan rekan yang mendalami hal ini.',
      });
      return this.payBack(booking);
    }
    if (facts.services[booking.plan.service]?.autoConfirm !== true) {
      await house.confirmBooking.run(booking.id, accountId);
      await this.tellEverybody();
    }
    await this.bringGuest(booking);
    this.planSession(booking);
  }

  private async bringGuest({ id, clientAccountId, plan: { guest } }: StoryBooking): Promise<void> {
    if (guest === undefined) return;
    const act = { bookingId: id, accountId: clientAccountId };
    await this.stage.house.inviteGuest.run(act, guest);
    await this.tellEverybody();
  }

  private planSession(booking: StoryBooking): void {
    const { timeline } = this.stage;
    const { startsAt, endsAt } = booking;
    const { fate } = booking.plan;
    for (const hours of [24, 1]) {
      timeline.add(minusHours(startsAt, hours), () => this.tellEverybody());
    }
    if (fate === 'completed') this.planOutcome(booking, fate, plusMinutes(endsAt, 10));
    if (fate === 'client_absent') this.planWaiting(booking);
    if (fate === 'client_absent' || fate === 'psychologist_absent') {
      this.planOutcome(booking, fate, plusMinutes(startsAt, WAITED_MINUTES));
    }
  }

  /** In the room from the beginning until they say that nobody came. */
  private planWaiting({ id, startsAt }: StoryBooking): void {
    const { house, timeline } = this.stage;
    const note = (fact: 'joined' | 'left', at: Instant): void =>
      timeline.add(at, () =>
        house.runner.run((tx) =>
          house.attendance.add(tx, id, { participant: 'psychologist', fact, at }),
        ),
      );
    note('joined', startsAt);
    note('left', plusMinutes(startsAt, WAITED_MINUTES));
  }

  private planOutcome(
    booking: StoryBooking,
    outcome: 'completed' | 'client_absent' | 'psychologist_absent',
    at: Instant,
  ): void {
    const { house, timeline } = this.stage;
    const { accountId } = booking.psychologist;
    const closesAt = plusMinutes(plusHours(at, OBJECTION_HOURS), 1);
    timeline.add(at, () => house.markOutcome.run(booking.id, accountId, outcome));
    if (booking.plan.review) this.reviews.add(booking, booking.plan.review, at);
    const { record } = booking.plan;
    if (record !== undefined) {
      const writtenAt = plusMinutes(at, WRITES_AFTER_MINUTES);
      timeline.add(writtenAt, () => writeRecord(house, booking, record));
    }
    timeline.add(closesAt, async () => {
      await house.jobs.run(OUTCOMES_SWEEP);
      if (outcome === 'psychologist_absent') await this.payBack(booking);
    });
  }

  /** Lets the refund be sent; the bank confirms it on the next day. */
  private async payBack(booking: StoryBooking): Promise<void> {
    const { house, timeline } = this.stage;
    await house.jobs.settle();
    const money = await house.invoiceReader.ofBooking(house.database, booking.id);
    const orderRef = money?.payment?.orderRef;
    if (orderRef === undefined) return;
    const confirmedAt = plusHours(house.clock.now(), BANK_HOURS);
    timeline.add(confirmedAt, () => this.hearFromBank(booking.id, orderRef));
  }

  /** Has payments look at the order, as a notification of the provider would. */
  private async hearFromBank(bookingId: string, orderRef: string): Promise<void> {
    const { house, provider } = this.stage;
    await provider.untilRefunded(orderRef);
    await house.runner.run((tx) =>
      house.outbox.publish(tx, {
        type: 'payment.notified',
        aggregateId: bookingId,
        payload: { orderRef },
        dedupeKey: `payment.notified:demo:${bookingId}`,
      }),
    );
    await house.jobs.settle();
  }

  private async tellEverybody(): Promise<void> {
    await this.stage.house.jobs.run(OUTBOX_SWEEP);
    await this.stage.house.jobs.run(MESSAGES_SWEEP);
  }
}
