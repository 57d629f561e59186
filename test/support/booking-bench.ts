import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import type { TestDatabase } from './test-database.js';
import { newId } from '../../src/kernel/identity/id.js';
import { rupiah } from '../../src/kernel/money/rupiah.js';
import { plusHours, type Instant } from '../../src/kernel/time/instant.js';
import { at } from '../../src/kernel/time/testing.js';
import { zoneId } from '../../src/kernel/time/zones.js';
import { BlockRepository } from '../../src/modules/booking/infrastructure/block.repository.js';
import { ClinicalReads } from '../../src/platform/database/clinical-reads.js';
import { KeyRing } from '../../src/platform/crypto/key-ring.js';
import { MasterKeys } from '../../src/platform/crypto/master-keys.js';
import { keysDataSource } from '../../src/platform/database/data-source.js';
import { Idempotency } from '../../src/platform/http/idempotency.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { CarePeople, CONSENT_TEXTS, Consents } from '../../src/modules/accounts/index.js';
import { Children } from '../../src/modules/accounts/application/children.js';
import { Offers, Psychologists } from '../../src/modules/directory/index.js';
import { addPsychologist, aService } from './a-psychologist.js';
import { addAccount, PaymentsBench } from './payments-bench.js';
import {
  Openness,
  OpenSchedule,
  SetScheduleSettings,
  SetWorkingHours,
  UNLIMITED,
} from '../../src/modules/scheduling/index.js';
import { TermsBook } from '../../src/modules/settings/index.js';
import { HeedWaitlist } from '../../src/modules/booking/application/heed-waitlist.js';
import { JoinWaitlist } from '../../src/modules/booking/application/join-waitlist.js';
import { LeaveWaitlist } from '../../src/modules/booking/application/leave-waitlist.js';
import { ListWaitlist } from '../../src/modules/booking/application/list-waitlist.js';
import { OfferFreedTimes } from '../../src/modules/booking/application/offer-freed-times.js';
import { OfferToWaiting } from '../../src/modules/booking/application/offer-to-waiting.js';
import { WaitingLine } from '../../src/modules/booking/application/waiting-line.js';
import { FreedTimeRepository } from '../../src/modules/booking/infrastructure/freed-time.repository.js';
import { WaitlistRepository } from '../../src/modules/booking/infrastructure/waitlist.repository.js';
import { BookSeries } from '../../src/modules/booking/application/book-series.js';
import { PreviewSeries } from '../../src/modules/booking/application/preview-series.js';
import { SeriesRepository } from '../../src/modules/booking/infrastructure/series.repository.js';
import type { HoldRequest } from '../../src/modules/booking/application/session-to-be.js';
import { AcceptTime } from '../../src/modules/booking/application/accept-time.js';
import { Blocks } from '../../src/modules/booking/application/blocks.js';
import { Care } from '../../src/modules/booking/application/care.js';
import { ExpireOffers } from '../../src/modules/booking/application/expire-offers.js';
import { ListSlots } from '../../src/modules/booking/application/list-slots.js';
import { MovePolicy } from '../../src/modules/booking/application/move-policy.js';
import { MoveTime } from '../../src/modules/booking/application/move-time.js';
import { OfferDesk } from '../../src/modules/booking/application/offer-desk.js';
import { OfferSession, PeopleInCare } from '../../src/modules/booking/application/offer-session.js';
import { ProposeTime } from '../../src/modules/booking/application/propose-time.js';
import {
  MovingDesk,
  RescheduleBooking,
} from '../../src/modules/booking/application/reschedule-booking.js';
import { BeginOffered, TakeOffer } from '../../src/modules/booking/application/take-offer.js';
import { TakeReplacement } from '../../src/modules/booking/application/take-replacement.js';
import { Availability } from '../../src/modules/booking/application/availability.js';
import { BookingInvoiceSubject } from '../../src/modules/booking/application/booking-invoice-subject.js';
import { BookingReader } from '../../src/modules/booking/application/booking-reader.js';
import { CancelBooking } from '../../src/modules/booking/application/cancel-booking.js';
import { CancellationQuotes } from '../../src/modules/booking/application/cancellation-quotes.js';
import { CarryOutCancellation } from '../../src/modules/booking/application/carry-out-cancellation.js';
import { SealEnding } from '../../src/modules/booking/application/seal-ending.js';
import { ChangeBooking } from '../../src/modules/booking/application/change-booking.js';
import { CloseOutcomes } from '../../src/modules/booking/application/close-outcomes.js';
import { ConfirmBooking } from '../../src/modules/booking/application/confirm-booking.js';
import { ExpireHolds } from '../../src/modules/booking/application/expire-holds.js';
import { BookingDesk, HoldSession } from '../../src/modules/booking/application/hold-session.js';
import { LapseRequests } from '../../src/modules/booking/application/lapse-requests.js';
import { MarkOutcome } from '../../src/modules/booking/application/mark-outcome.js';
import { OutcomeMoney } from '../../src/modules/booking/application/outcome-money.js';
import { NearestTimes } from '../../src/modules/booking/application/nearest-times.js';
import { OwnBooking } from '../../src/modules/booking/application/own-booking.js';
import { PrepareReason } from '../../src/modules/booking/application/prepare-reason.js';
import { RejectBooking } from '../../src/modules/booking/application/reject-booking.js';
import { Suspensions } from '../../src/modules/booking/application/suspensions.js';
import { TakeTime } from '../../src/modules/booking/application/take-time.js';
import type { Booking } from '../../src/modules/booking/domain/booking.js';
import { BookingRepository } from '../../src/modules/booking/infrastructure/booking.repository.js';
import { outcomeActs, roomAttendance, type OutcomeActs } from './outcome-bench.js';
import { testAudit } from './test-audit.js';

const ZONE = zoneId('Asia/Jakarta');
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** A listed psychologist who works around the clock, and what they offer. */
export interface Practice {
  readonly psychologistId: string;
  readonly accountId: string;
  /** An hour for Rp250 000, to be confirmed. */
  readonly paid: string;
  /** The same for nothing. */
  readonly free: string;
  /** For nothing, and confirmed at once. */
  readonly instantly: string;
}

export interface Client {
  readonly accountId: string;
  readonly carePersonId: string;
}

/** Booking with everything it stands on, on a test database whose clock stands still. */
export class BookingBench {
  readonly money: PaymentsBench;
  readonly bookings = new BookingRepository();
  readonly change: ChangeBooking;
  readonly takeTime: TakeTime;
  readonly holdSession: HoldSession;
  readonly bookSeries: BookSeries;
  readonly previewSeries: PreviewSeries;
  readonly confirm: ConfirmBooking;
  readonly reject: RejectBooking;
  readonly quotes: CancellationQuotes;
  readonly cancel: CancelBooking;
  readonly reschedule: RescheduleBooking;
  readonly propose: ProposeTime;
  readonly offerSession: OfferSession;
  readonly take: TakeOffer;
  readonly expireOffers: ExpireOffers;
  readonly joinWaitlist: JoinWaitlist;
  readonly leaveWaitlist: LeaveWaitlist;
  readonly listWaitlist: ListWaitlist;
  readonly offerFreedTimes: OfferFreedTimes;
  readonly listSlots: ListSlots;
  readonly markOutcome: MarkOutcome;
  readonly outcomes: OutcomeActs;
  readonly lapse: LapseRequests;
  readonly expire: ExpireHolds;
  readonly close: CloseOutcomes;
  readonly reader: BookingReader;
  private readonly carePeople = new CarePeople();
  readonly children: Children;

  private constructor(
    private readonly db: TestDatabase,
    readonly keys: KeyRing,
  ) {
    const { database, runner, clock } = db;
    const [psychologists, offers, terms] = [new Psychologists(), new Offers(), new TermsBook()];
    const availability = new Availability(offers, terms, new Openness(), this.bookings);
    const nearest = new NearestTimes(availability);
    const own = new OwnBooking(this.bookings, psychologists, this.carePeople);
    const outbox = new Outbox(new Jobs(pino({ level: 'silent' })));
    const [freed, waitlist] = [new FreedTimeRepository(), new WaitlistRepository()];
    const heed = new HeedWaitlist(freed, waitlist);
    this.change = new ChangeBooking(this.bookings, psychologists, outbox, heed);
    this.money = new PaymentsBench(
      db,
      new BookingInvoiceSubject(
        this.bookings,
        new BlockRepository(),
        this.change,
        availability,
        offers,
        terms,
        new Suspensions(),
      ),
    );
    const { jobs, refundBooking, settle, voidInvoice, issue, earnings, probe, withdraw } =
      this.money;
    const seal = new SealEnding(keys);
    this.takeTime = new TakeTime(this.bookings, this.change, voidInvoice, new SeriesRepository());
    this.expire = new ExpireHolds(runner, clock, this.bookings, this.change, probe, jobs);
    this.lapse = new LapseRequests(runner, this.bookings, this.change, refundBooking, jobs);
    const outcomeMoney = new OutcomeMoney(earnings, refundBooking, terms);
    this.close = new CloseOutcomes(runner, this.bookings, this.change, outcomeMoney, jobs);
    const { bookings, change } = this;
    this.outcomes = outcomeActs({
      ...{ db, own, bookings, change, psychologists, terms, jobs },
      ...{ money: outcomeMoney, refunds: refundBooking },
    });
    this.confirm = new ConfirmBooking(runner, own, this.change);
    this.reject = new RejectBooking(runner, database, own, this.change, refundBooking, seal);
    this.quotes = new CancellationQuotes(database, clock, own, terms, settle);
    const carryOut = new CarryOutCancellation(this.quotes, this.change, voidInvoice, settle);
    this.cancel = new CancelBooking(runner, database, own, carryOut, withdraw, seal);
    const accept = new AcceptTime(offers, terms, availability);
    const move = new MoveTime(this.change);
    const policy = new MovePolicy(this.bookings, terms);
    const movingDesk = new MovingDesk(policy, accept, move, nearest);
    this.reschedule = new RescheduleBooking(runner, database, clock, own, movingDesk);
    const desk = new OfferDesk(accept, nearest, this.takeTime, this.expire, database);
    this.propose = new ProposeTime(runner, database, clock, own, this.bookings, desk);
    const people = new PeopleInCare(psychologists, new Care(), this.bookings, this.carePeople);
    const idempotency = new Idempotency(runner);
    this.offerSession = new OfferSession(database, clock, idempotency, people, desk);
    this.take = new TakeOffer(
      ...([runner, database, own, this.takeTime] as const),
      new TakeReplacement(this.bookings, psychologists, terms, this.change, move),
      new BeginOffered(this.change, issue, terms),
    );
    this.expireOffers = new ExpireOffers(runner, this.bookings, this.change, jobs);
    this.listSlots = new ListSlots(
      ...([database, clock, availability, new Blocks(new BlockRepository()), own] as const),
    );
    this.markOutcome = new MarkOutcome(runner, own, this.change, terms, roomAttendance());
    this.reader = new BookingReader(database, new ClinicalReads(db.dataSource));
    this.children = new Children(database, runner, new Consents(), testAudit(), clock);
    const reasons = new PrepareReason(runner, database, this.carePeople, new Consents(), keys);
    this.joinWaitlist = new JoinWaitlist(
      ...([runner, offers, this.carePeople, reasons, this.bookings, waitlist] as const),
    );
    this.leaveWaitlist = new LeaveWaitlist(
      ...([runner, database, this.bookings, waitlist, this.change] as const),
    );
    this.listWaitlist = new ListWaitlist(database, clock, psychologists);
    this.offerFreedTimes = new OfferFreedTimes(
      ...([runner, database, freed] as const),
      new WaitingLine(waitlist, availability, outbox),
      new OfferToWaiting(this.bookings, waitlist, desk),
      jobs,
    );
    const care = new Care();
    const holding = [
      new BookingDesk(offers, terms, availability, nearest, issue, reasons, care),
      ...([this.takeTime, this.expire, idempotency, database] as const),
    ] as const;
    this.holdSession = new HoldSession(...holding, clock);
    this.bookSeries = new BookSeries(...holding);
    this.previewSeries = new PreviewSeries(
      ...([database, clock, offers, this.carePeople, availability, waitlist] as const),
    );
  }

  static async open(db: TestDatabase): Promise<BookingBench> {
    const keys = await keysDataSource(db.keysUrl).initialize();
    return new BookingBench(
      db,
      new KeyRing(MasterKeys.of({ id: 'bench', key: randomBytes(32) }), keys),
    );
  }

  async end(): Promise<void> {
    await this.keys.onModuleDestroy();
  }

  async practice(): Promise<Practice> {
    const services = [
      aService(),
      aService({ price: rupiah(0) }),
      aService({ price: rupiah(0), autoConfirm: true }),
    ];
    return this.db.runner.run(async (tx) => {
      const { psychologistId, accountId, serviceIds } = await addPsychologist(tx, { services });
      await new OpenSchedule().execute(tx, psychologistId, ZONE);
      await new SetScheduleSettings().execute(tx, psychologistId, {
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: 10,
        noticeHours: 3,
        horizonDays: 60,
        slotStepMinutes: 30,
        ...UNLIMITED,
      });
      const rules = WEEK.map((weekday) => ({ weekday, fromMinute: 0, toMinute: 1440 }));
      await new SetWorkingHours().execute(tx, psychologistId, { zone: ZONE, rules });
      const [paid = '', free = '', instantly = ''] = serviceIds;
      return { psychologistId, accountId, paid, free, instantly };
    });
  }

  async clients(count: number): Promise<Client[]> {
    return this.db.runner.run(async (tx) => {
      const clients: Client[] = [];
      for (let made = 0; made < count; made++) {
        const accountId = await addAccount(tx);
        clients.push({ accountId, carePersonId: await this.carePeople.ownPersonOf(tx, accountId) });
      }
      return clients;
    });
  }

  /** Somebody's child, born on that day; the person in care. */
  async childOf({ accountId }: Client, bornOn: string, name = 'Bintang'): Promise<string> {
    const { textVersion: guardianshipTextVersion } = CONSENT_TEXTS.guardianship;
    const child = { name, bornOn, relationship: 'parent' as const, guardianshipTextVersion };
    return (await this.children.add(accountId, child, 'id')).id;
  }

  async client(): Promise<Client> {
    const [client] = await this.clients(1);
    if (!client) throw new Error('Nobody was made.');
    return client;
  }

  /** Asks for a time as the API does; gives the booking's id. */
  async hold(
    client: Client,
    wish: Pick<HoldRequest, 'psychologistId' | 'serviceId' | 'startsAt' | 'carePersonId'>,
    key: string = newId(),
  ): Promise<string> {
    const { body } = await this.holdSession.run(
      {
        mode: 'video',
        timeZone: 'Asia/Jakarta',
        consents: [],
        clientAccountId: client.accountId,
        ...wish,
      },
      { key, body: wish },
      (_, id) => Promise.resolve(id),
    );
    return body;
  }

  /** Begins paying a hold; gives the provider's name of the order. */
  async startPaying(bookingId: string): Promise<string> {
    const [invoice] = await this.money.invoices.ofBookings(this.db.database, [bookingId]);
    if (!invoice) throw new Error('A booking without an invoice.');
    const { orderRef } = await this.money.startPaying({
      bookingId,
      invoiceId: invoice.id,
      payerAccountId: invoice.payer_account_id,
    });
    return orderRef;
  }

  /** A booking that was held, paid and is now to be decided. */
  async requested(client: Client, practice: Practice, startsAt: Instant): Promise<string> {
    const wish = { psychologistId: practice.psychologistId, serviceId: practice.paid, startsAt };
    const id = await this.hold(client, wish);
    const orderRef = await this.startPaying(id);
    this.money.provider.pay(orderRef, this.db.clock.now());
    await this.money.reconcile.run(orderRef);
    return id;
  }

  /** Paid and confirmed. */
  async agreed(client: Client, practice: Practice, startsAt: Instant): Promise<string> {
    const id = await this.requested(client, practice, startsAt);
    await this.confirm.run(id, practice.accountId);
    return id;
  }

  async booking(id: string): Promise<Booking> {
    const booking = await this.bookings.byId(this.db.database, id);
    if (!booking) throw new Error('There is no such booking.');
    return booking;
  }
}

/** The n-th of many starts, three hours apart, the first two days from the bench's present. */
export function startNo(index: number): Instant {
  return plusHours(at('2026-11-26 09:00', 'Asia/Jakarta'), index * 3);
}
