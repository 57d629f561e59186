import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { InvoiceReader, type BookingMoney } from '../../payments/index.js';
import type { MovingRules } from '../domain/moving.js';
import { toBooking } from '../infrastructure/booking.row.js';
import { objectionTo, type Objection } from '../infrastructure/objection.repository.js';
import type { BookingView } from '../infrastructure/booking.view.js';
import {
  BookingReader,
  type BookingEventView,
  type ChangeView,
  type OfferView,
} from './booking-reader.js';
import type { Newborn } from './hold-session.js';
import { MovePolicy } from './move-policy.js';
import { OwnBooking, type Party } from './own-booking.js';
import { ReadTexts, type BookingTexts } from './read-texts.js';

/** A booking as one of its parties sees it. */
export interface ShownBooking {
  readonly row: BookingView;
  readonly parts: {
    readonly party: Party;
    readonly now: ReturnType<Clock['now']>;
    readonly money: BookingMoney | null;
    readonly events: readonly BookingEventView[];
    /** Open ones that would replace it. */
    readonly offers: readonly OfferView[];
    readonly moving: MovingRules | null;
    readonly objection: Objection | null;
  };
  readonly texts: BookingTexts;
}

@Injectable()
export class ShowBooking {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly own: OwnBooking,
    private readonly reader: BookingReader,
    private readonly invoices: InvoiceReader,
    private readonly texts: ReadTexts,
    private readonly policy: MovePolicy,
  ) {}

  /**
   * With everything the reader may read, texts only where `mayRead`; that a psychologist read why somebody comes leaves its row.
   *
   * @throws NotFound unless the account is a party.
   */
  async run(bookingId: string, accountId: string, mayRead = true): Promise<ShownBooking> {
    const { booking, party } = await this.own.of(this.database, bookingId, accountId);
    const shown = await this.load(this.database, bookingId, party);
    if (!mayRead) return shown;
    return { ...shown, texts: await this.texts.of(booking, { accountId, party }) };
  }

  /**
   * Who did what, when and why, offers included.
   *
   * @throws NotFound unless the account is a party.
   */
  async history(bookingId: string, accountId: string): Promise<ChangeView[]> {
    const { booking } = await this.own.of(this.database, bookingId, accountId);
    return this.reader.changes(this.database, booking.chainId);
  }

  /** Without anything that is sealed: this answer is remembered for repeated requests. */
  async toClient(sql: Queryable, bookingId: string, newborn?: Newborn): Promise<ShownBooking> {
    if (newborn === undefined) return this.load(sql, bookingId, 'client');
    const { row } = newborn;
    const money = newborn.bill && { ...newborn.bill, refund: null };
    const parts = {
      party: 'client' as const,
      ...{ now: this.clock.now(), money, events: [birthOf(row)] },
      ...{ offers: [], moving: null, objection: null },
    };
    return { row, parts, texts: NO_TEXTS };
  }

  /** The same for the psychologist who has just made an offer. */
  async toPsychologist(sql: Queryable, bookingId: string): Promise<ShownBooking> {
    return this.load(sql, bookingId, 'psychologist');
  }

  private async load(sql: Queryable, bookingId: string, party: Party): Promise<ShownBooking> {
    const row = await this.reader.view(sql, bookingId);
    if (!row) throw new NotFound();
    const now = this.clock.now();
    const money = await this.invoices.ofBooking(sql, bookingId);
    const events = await this.reader.history(sql, bookingId);
    const offers = await this.reader.offers(sql, bookingId);
    const moving = await this.policy.of(sql, toBooking(row), now);
    const objection = row.has_objection ? await objectionTo(sql, bookingId) : null;
    const parts = { party, now, money, events, offers, moving, objection };
    return { row, parts, texts: NO_TEXTS };
  }
}

const NO_TEXTS: BookingTexts = { reason: null, endingReason: null };

/** The one row of history that a booking is made with. */
function birthOf(row: BookingView): BookingEventView {
  return {
    version: 1,
    from_status: 'none',
    to_status: row.status,
    act: 'hold',
    actor_kind: 'client',
    actor_name: row.client_name,
    on_behalf_of: null,
    reason_code: null,
    at: row.created_at,
  };
}
