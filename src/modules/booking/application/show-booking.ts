import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { InvoiceReader, type BookingMoney } from '../../payments/index.js';
import type { BookingView } from '../infrastructure/booking.view.js';
import { BookingReader, type BookingEventView } from './booking-reader.js';
import type { Newborn } from './hold-session.js';
import { OpenReason, rejectionPlace } from './open-reason.js';
import { OwnBooking, type Party } from './own-booking.js';
import { ReadReason } from './read-reason.js';

/** A booking as one of its parties sees it. */
export interface ShownBooking {
  readonly row: BookingView;
  readonly parts: {
    readonly party: Party;
    readonly now: ReturnType<Clock['now']>;
    readonly money: BookingMoney | null;
    readonly events: readonly BookingEventView[];
  };
  readonly texts: { readonly reason: string | null; readonly rejectionReason: string | null };
}

@Injectable()
export class ShowBooking {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly own: OwnBooking,
    private readonly reader: BookingReader,
    private readonly invoices: InvoiceReader,
    private readonly openReason: OpenReason,
    private readonly readReason: ReadReason,
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
    const sealed = await this.reader.sealedReasons(bookingId);
    const [reason, rejectionReason] = await Promise.all([
      this.readReason.run(sealed.reason, booking, { accountId, party }),
      this.openReason.run(sealed.rejection, rejectionPlace(booking)),
    ]);
    return { ...shown, texts: { reason, rejectionReason } };
  }

  /** Without anything that is sealed: this answer is remembered for repeated requests. */
  async toClient(sql: Queryable, bookingId: string, newborn?: Newborn): Promise<ShownBooking> {
    if (newborn === undefined) return this.load(sql, bookingId, 'client');
    const { row } = newborn;
    const money = newborn.bill && { ...newborn.bill, refund: null };
    const parts = {
      party: 'client',
      now: this.clock.now(),
      money,
      events: [birthOf(row)],
    } as const;
    return { row, parts, texts: { reason: null, rejectionReason: null } };
  }

  private async load(sql: Queryable, bookingId: string, party: Party): Promise<ShownBooking> {
    const row = await this.reader.view(sql, bookingId);
    if (!row) throw new NotFound();
    const money = await this.invoices.ofBooking(sql, bookingId);
    const events = await this.reader.history(sql, bookingId);
    return {
      row,
      parts: { party, now: this.clock.now(), money, events },
      texts: { reason: null, rejectionReason: null },
    };
  }
}

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
