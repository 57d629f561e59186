import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { parseInstant, type Instant } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/actor.js';
import { DEFAULT_LIMIT, pageOf } from '../../../platform/http/cursor.js';
import { ValidationFailed } from '../../../platform/http/http.errors.js';
import type { RememberedAnswer } from '../../../platform/http/idempotency.js';
import { Psychologists } from '../../directory/index.js';
import { LookAgain } from '../../scheduling/index.js';
import { BookingReader } from '../application/booking-reader.js';
import { CancelBooking } from '../application/cancel-booking.js';
import { CancellationQuotes } from '../application/cancellation-quotes.js';
import { ConfirmBooking } from '../application/confirm-booking.js';
import { HoldSession } from '../application/hold-session.js';
import { MarkOutcome, type Outcome } from '../application/mark-outcome.js';
import { RejectBooking } from '../application/reject-booking.js';
import { ShowAlternatives } from '../application/show-alternatives.js';
import { ShowBooking } from '../application/show-booking.js';
import type {
  CancelBookingRequest,
  CreateBookingRequest,
  ListBookingsQuery,
  RejectBookingRequest,
} from './bookings.requests.js';
import type {
  AlternativesResponse,
  BookingListResponse,
  BookingResponse,
} from './bookings.responses.js';
import { presentQuote, type CancellationQuoteResponse } from './cancellation.responses.js';
import { presentBooking, presentListItem, presentSlot } from './present-booking.js';

const OURS_TO_SAY = 'is said by the person alone';

/** What a psychologist or a client can do to a booking, or instead of it. */
@Injectable()
export class BookingActs {
  constructor(
    readonly hold: HoldSession,
    readonly quotes: CancellationQuotes,
    readonly cancel: CancelBooking,
    readonly confirm: ConfirmBooking,
    readonly reject: RejectBooking,
    readonly mark: MarkOutcome,
    readonly alternatives: ShowAlternatives,
  ) {}
}

/** Carries requests to the use cases and shows the booking as it is afterwards. */
@Injectable()
export class BookingScreens {
  constructor(
    private readonly acts: BookingActs,
    private readonly showBooking: ShowBooking,
    private readonly reader: BookingReader,
    private readonly psychologists: Psychologists,
    private readonly lookAgain: LookAgain,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async create(
    body: CreateBookingRequest,
    actor: Actor,
    key: string,
  ): Promise<RememberedAnswer<BookingResponse>> {
    if (actor.deputy !== undefined) assertNothingPersonal(body);
    const wish = {
      ...body,
      clientAccountId: actor.accountId,
      startsAt: required(parseInstant(body.startsAt)),
      timeZone: body.timeZone ?? actor.timeZone,
      consents: body.consents ?? [],
    };
    return this.acts.hold.run(wish, { key, body }, async (tx, id, newborn) => {
      const { row, parts, texts } = await this.showBooking.toClient(tx, id, newborn);
      return presentBooking(row, parts, texts);
    });
  }

  async list(query: ListBookingsQuery, actor: Actor): Promise<BookingListResponse> {
    const party = query.as ?? 'client';
    const ownerId =
      party === 'client'
        ? actor.accountId
        : await this.psychologists.idOfAccount(this.database, actor.accountId);
    if (ownerId === null) return { items: [], nextCursor: null };
    const limit = query.limit ?? DEFAULT_LIMIT;
    const now = this.clock.now();
    const { scope, cursor } = query;
    const from = query.from === undefined ? undefined : parseInstant(query.from);
    const to = query.to === undefined ? undefined : parseInstant(query.to);
    const rows = await this.reader.list({ party, ownerId, scope, cursor, from, to, now, limit });
    return pageOf(
      rows,
      limit,
      (row) => presentListItem(row, party, { now, mayRead: actor.deputy === undefined }),
      (row) => [row.starts_at.toISOString(), row.id],
    );
  }

  async show(id: string, actor: Actor): Promise<BookingResponse> {
    const mayRead = actor.deputy === undefined;
    const { row, parts, texts } = await this.showBooking.run(id, actor.accountId, mayRead);
    return presentBooking(row, parts, texts);
  }

  async alternatives(id: string, actor: Actor): Promise<AlternativesResponse> {
    return { items: (await this.acts.alternatives.run(id, actor.accountId)).map(presentSlot) };
  }

  async quote(id: string, actor: Actor): Promise<CancellationQuoteResponse> {
    return presentQuote(await this.acts.quotes.run(id, actor.accountId));
  }

  async cancel(id: string, wish: CancelBookingRequest, actor: Actor): Promise<BookingResponse> {
    const only = actor.deputy?.kind === 'support' ? 'held' : undefined;
    await this.acts.cancel.run(id, actor.accountId, { ...wish, only });
    return this.show(id, actor);
  }

  async confirm(id: string, actor: Actor): Promise<BookingResponse> {
    const own = await this.psychologists.idOfAccount(this.database, actor.accountId);
    if (own !== null) await this.lookAgain.briefly(own);
    await this.acts.confirm.run(id, actor.accountId);
    return this.show(id, actor);
  }

  async reject(id: string, why: RejectBookingRequest, actor: Actor): Promise<BookingResponse> {
    await this.acts.reject.run(id, actor.accountId, why);
    return this.show(id, actor);
  }

  async mark(id: string, outcome: Outcome, actor: Actor): Promise<BookingResponse> {
    await this.acts.mark.run(id, actor.accountId, outcome);
    return this.show(id, actor);
  }
}

/** Why they come, and what they agree to, people say themselves: no program says it for them. */
function assertNothingPersonal({ reason, consents }: CreateBookingRequest): void {
  const given = { reason, consents: consents?.at(0) };
  const errors = Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => ({ pointer: `/${name}`, code: 'not_by_program', detail: OURS_TO_SAY }));
  if (errors.length > 0) throw new ValidationFailed(errors);
}

/** Validation has made sure of it. */
function required(at: Instant | undefined): Instant {
  if (at === undefined) throw new Error('An instant that passed validation cannot be read.');
  return at;
}
