import { newId } from '../../kernel/identity/id.js';
import { isoOf, plusHours, plusMinutes, type Instant } from '../../kernel/time/instant.js';
import { earned, receivedForBooking } from '../../modules/payments/index.js';
import type { Terms } from '../../modules/settings/index.js';
import type { Tx } from '../../platform/database/transaction-runner.js';
import type { UseCases } from '../use-cases.js';
import { BILL, CLIENTS_BY_EMAIL, HOLD, MOVE, OPEN_CARE } from './past-statements.js';
import type { Fate, RecentBooking } from './plan-recent.js';
import { REVIEWERS } from './reviewers.js';

/** An outcome closes so long after it was marked. */
const CLOSES_AFTER_HOURS = 48;

interface Told extends RecentBooking {
  readonly id: string;
  readonly client: string;
  readonly person: string;
  readonly clientZone: string;
  readonly paidAt: Instant;
  readonly markedAt: Instant;
}

/** Writes down the last days of clients who are known already; call it after the reviewed past. */
export async function recordRecent(
  house: UseCases,
  bookings: readonly RecentBooking[],
  present: Instant,
): Promise<void> {
  await house.runner.run(async (tx) => {
    const terms = await house.terms.inForce(tx, tx.now);
    const held = await hold(tx, await tell(tx, bookings), terms);
    const lived = (...fates: Fate[]) => held.filter(({ fate }) => fates.includes(fate));
    const minutesIn = (minutes: number) => (of: Told) => plusMinutes(of.bookedAt, minutes);
    await move(tx, lived('expired'), ['held', 'expired', 'expire'], minutesIn(15));
    await move(tx, lived('cancelled'), ['held', 'cancelled', 'cancel', 'client'], minutesIn(5));
    const kept = lived('completed', 'client_absent');
    await agree(tx, kept);
    const close = (of: Told) => plusHours(of.markedAt, CLOSES_AFTER_HOURS);
    const closed = kept.filter((of) => plusHours(close(of), 1) < present);
    for (const fate of ['completed', 'client_absent'] as const) {
      const some = closed.filter((of) => of.fate === fate);
      await move(tx, some, [fate, fate, 'close'], close);
    }
    await settle(house, tx, { kept, closed: new Set(closed), terms, close });
  });
}

async function tell(tx: Tx, bookings: readonly RecentBooking[]): Promise<Told[]> {
  const emails = REVIEWERS.map(({ email }) => email);
  const rows = await tx.query<{ email: string; client: string; person: string }>(CLIENTS_BY_EMAIL, [
    emails,
  ]);
  return bookings.flatMap((booking) => {
    const reviewer = REVIEWERS[booking.reviewer];
    const known = rows.find(({ email }) => email === reviewer?.email);
    if (!reviewer || !known) return [];
    return {
      ...booking,
      ...{ id: newId(), client: known.client, person: known.person, clientZone: reviewer.zone },
      paidAt: plusMinutes(booking.bookedAt, 3),
      markedAt: plusMinutes(booking.endsAt, 10),
    };
  });
}

async function hold(tx: Tx, told: readonly Told[], terms: Terms): Promise<Told[]> {
  const rows = told.map(({ service, psychologist, ...of }) => ({
    ...{ id: of.id, client: of.client, person: of.person, mode: of.mode, name: service.name },
    ...{ psychologist: psychologist.psychologistId, service: of.serviceId, price: service.price },
    ...{ zone: psychologist.facts.zone, clientZone: of.clientZone, asks: !service.autoConfirm },
    ...{ at: isoOf(of.bookedAt), starts: isoOf(of.startsAt), ends: isoOf(of.endsAt) },
  }));
  const made = await tx.query<{ id: string }>(HOLD, [JSON.stringify(rows), terms.id]);
  const ids = new Set(made.map(({ id }) => id));
  return told.filter(({ id }) => ids.has(id));
}

/** Paid, confirmed where that is asked for, and held, but for those who did not come. */
async function agree(tx: Tx, kept: readonly Told[]): Promise<void> {
  const [asking, sure] = [true, false].map((asks) =>
    kept.filter(({ service }) => service.autoConfirm !== asks),
  );
  const paid = ({ paidAt }: Told) => paidAt;
  const agreed = (of: Told) => plusMinutes(of.paidAt, 40 + ((of.reviewer * 37) % 500));
  await move(tx, kept, ['held', 'held', 'start_payment', 'client'], ({ bookedAt }) =>
    plusMinutes(bookedAt, 1),
  );
  await move(tx, asking ?? [], ['held', 'requested', 'pay'], paid);
  await move(tx, sure ?? [], ['held', 'confirmed', 'pay'], paid);
  await move(tx, asking ?? [], ['requested', 'confirmed', 'confirm', 'psychologist'], agreed);
  const care = kept.map((of) => ({
    ...{ psychologist: of.psychologist.psychologistId, person: of.person },
    at: isoOf(agreed(of)),
  }));
  await tx.query(OPEN_CARE, [JSON.stringify(care)]);
  const marked = ({ markedAt }: Told) => markedAt;
  const fate = (wanted: Fate) => kept.filter((of) => of.fate === wanted);
  const [came, absent] = [fate('completed'), fate('client_absent')];
  await move(tx, came, ['confirmed', 'completed', 'complete', 'psychologist'], marked);
  await move(tx, absent, ['confirmed', 'client_absent', 'mark_absent', 'psychologist'], marked);
}

type By = 'client' | 'psychologist' | 'system';

async function move(
  tx: Tx,
  bookings: readonly Told[],
  [from, to, act, by = 'system']: readonly [from: string, to: string, act: string, by?: By],
  at: (of: Told) => Instant,
): Promise<void> {
  const actorOf = (of: Told) => ({ client: of.client, psychologist: of.psychologist.accountId });
  const rows = bookings.map((of) => ({
    ...{ id: of.id, at: isoOf(at(of)), actor: by === 'system' ? null : actorOf(of)[by] },
  }));
  await tx.query(MOVE, [JSON.stringify(rows), from, to, act, by]);
}

async function settle(
  house: UseCases,
  tx: Tx,
  of: {
    kept: readonly Told[];
    closed: ReadonlySet<Told>;
    terms: Terms;
    close: (told: Told) => Instant;
  },
): Promise<void> {
  const bills = of.kept.map((told) => ({ ...told, payment: newId(), invoice: newId() }));
  const rows = bills.map(({ id, client, service, invoice, payment, bookedAt, paidAt }) => ({
    ...{ id, client, price: service.price, invoice, payment },
    ...{ at: isoOf(bookedAt), paidAt: isoOf(paidAt) },
  }));
  await tx.query(BILL, [JSON.stringify(rows), of.terms.id]);
  for (const [index, { payment, ...told }] of bills.entries()) {
    const { id: bookingId, paidAt } = told;
    const amount = told.service.price;
    const received = { paymentId: payment, provider: 'midtrans', bookingId, amount, at: paidAt };
    await house.ledger.post(tx, receivedForBooking(received));
    const original = of.kept[index];
    if (!original || !of.closed.has(original)) continue;
    const { psychologistId } = told.psychologist;
    const income = { bookingId, psychologistId, kept: amount, terms: of.terms };
    await house.ledger.post(tx, earned({ ...income, at: of.close(original) }));
  }
}
