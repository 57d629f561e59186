import { newId } from '../../kernel/identity/id.js';
import {
  isoOf,
  minusHours,
  plusHours,
  plusMinutes,
  type Instant,
} from '../../kernel/time/instant.js';
import { CONSENT_TEXTS } from '../../modules/accounts/index.js';
import { earned, receivedForBooking } from '../../modules/payments/index.js';
import type { Terms } from '../../modules/settings/index.js';
import type { Tx } from '../../platform/database/transaction-runner.js';
import type { DemoPeople } from '../make-people.js';
import type { UseCases } from '../use-cases.js';
import { countAround } from './count-around.js';
import { ADD_CLIENTS, BILL, HOLD, MOVE, OPEN_CARE, REVIEW } from './past-statements.js';
import type { PastSession } from './plan-past.js';
import { REVIEWERS } from './reviewers.js';

/** A past session with the ids its rows go by. */
interface Told extends PastSession {
  readonly id: string;
  readonly invoiceId: string;
  readonly paymentId: string;
  readonly client: string;
  readonly person: string;
  readonly clientZone: string;
  readonly paidAt: Instant;
  readonly markedAt: Instant;
  readonly closedAt: Instant;
}

/** Writes down what is not lived through: whole bookings, settled and reviewed, of clients of their own. */
export async function recordPast(
  house: UseCases,
  { passwordHash }: DemoPeople,
  sessions: readonly PastSession[],
): Promise<void> {
  await house.runner.run(async (tx) => {
    const terms = await house.terms.inForce(tx, tx.now);
    const told = await addClients(tx, sessions, passwordHash);
    const held: Told[] = [];
    // Nobody holds more than one time at once.
    for (const round of roundsOf(told)) held.push(...(await hold(tx, round, terms)));
    await agree(tx, held);
    await settle(house, tx, held, terms);
    await review(house, tx, held);
  });
}

async function addClients(
  tx: Tx,
  sessions: readonly PastSession[],
  passwordHash: string,
): Promise<Told[]> {
  const clients = REVIEWERS.map((reviewer, index) => {
    const own = sessions.filter((session) => session.reviewer === index);
    return { ...reviewer, id: newId(), person: newId(), own };
  }).filter(({ own }) => own.length > 0);
  const rows = clients.map(({ id, person, email, name, zone, language, own }) => {
    const firstBooked = Math.min(...own.map(({ bookedAt }) => bookedAt)) as Instant;
    return { id, person, email, name, zone, language, at: isoOf(minusHours(firstBooked, 26)) };
  });
  const { terms, privacy } = CONSENT_TEXTS;
  const versions = [terms.textVersion, privacy.textVersion];
  await tx.query(ADD_CLIENTS, [JSON.stringify(rows), passwordHash, ...versions]);
  return clients.flatMap(({ id, person, zone, own }) =>
    own.map((session) => told(session, { client: id, person, clientZone: zone })),
  );
}

function told(
  session: PastSession,
  who: { client: string; person: string; clientZone: string },
): Told {
  const markedAt = plusMinutes(session.endsAt, 10);
  return {
    ...session,
    ...who,
    id: newId(),
    invoiceId: newId(),
    paymentId: newId(),
    paidAt: plusMinutes(session.bookedAt, 3),
    markedAt,
    closedAt: plusHours(markedAt, 49),
  };
}

/** Everybody's first session, everybody's second, and so on. */
function roundsOf(sessions: readonly Told[]): Told[][] {
  const rounds: Told[][] = [];
  const seen = new Map<string, number>();
  for (const session of sessions) {
    const round = seen.get(session.client) ?? 0;
    seen.set(session.client, round + 1);
    (rounds[round] ??= []).push(session);
  }
  return rounds;
}

/** Holds and pays; answers those whose time was free. */
async function hold(tx: Tx, round: readonly Told[], terms: Terms): Promise<Told[]> {
  const rows = round.map((session) => ({
    ...{ id: session.id, client: session.client, person: session.person, mode: session.mode },
    psychologist: session.psychologist.psychologistId,
    service: session.serviceId,
    name: session.service.name,
    price: session.service.price,
    zone: session.psychologist.facts.zone,
    clientZone: session.clientZone,
    asks: !session.service.autoConfirm,
    at: isoOf(session.bookedAt),
    starts: isoOf(session.startsAt),
    ends: isoOf(session.endsAt),
  }));
  const made = await tx.query<{ id: string }>(HOLD, [JSON.stringify(rows), terms.id]);
  const ids = new Set(made.map(({ id }) => id));
  const held = round.filter(({ id }) => ids.has(id));
  const [asking, sure] = [true, false].map((asks) =>
    held.filter(({ service }) => service.autoConfirm !== asks),
  );
  const begun = held.map((one) => at(one, plusMinutes(one.bookedAt, 1), one.client));
  await move(tx, begun, ['held', 'held', 'start_payment', 'client']);
  const paid = (some: readonly Told[] = []) => some.map((one) => at(one, one.paidAt));
  await move(tx, paid(asking), ['held', 'requested', 'pay', 'system']);
  await move(tx, paid(sure), ['held', 'confirmed', 'pay', 'system']);
  return held;
}

/** Confirmed, held, marked as completed, and closed when nobody objected. */
async function agree(tx: Tx, held: readonly Told[]): Promise<void> {
  const asking = held.filter(({ service }) => !service.autoConfirm);
  const accountOf = ({ psychologist }: Told): string => psychologist.accountId;
  const confirmed = asking.map((one) => at(one, plusHours(one.paidAt, 3), accountOf(one)));
  await move(tx, confirmed, ['requested', 'confirmed', 'confirm', 'psychologist']);
  const care = held.map(({ psychologist, person, paidAt }) => ({
    ...{ psychologist: psychologist.psychologistId, person, at: isoOf(plusHours(paidAt, 3)) },
  }));
  await tx.query(OPEN_CARE, [JSON.stringify(care)]);
  const completed = held.map((one) => at(one, one.markedAt, accountOf(one)));
  await move(tx, completed, ['confirmed', 'completed', 'complete', 'psychologist']);
  const closed = held.map((one) => at(one, one.closedAt));
  await move(tx, closed, ['completed', 'completed', 'close', 'system']);
}

function at({ id }: Told, when: Instant, actor: string | null = null) {
  return { id, at: isoOf(when), actor };
}

async function move(
  tx: Tx,
  rows: readonly ReturnType<typeof at>[],
  [from, to, act, by]: readonly [from: string, to: string, act: string, by: string],
): Promise<void> {
  await tx.query(MOVE, [JSON.stringify(rows), from, to, act, by]);
}

async function settle(house: UseCases, tx: Tx, held: readonly Told[], terms: Terms): Promise<void> {
  const rows = held.map(({ id, client, service, invoiceId, paymentId, bookedAt, paidAt }) => ({
    ...{ id, client, price: service.price, invoice: invoiceId, payment: paymentId },
    ...{ at: isoOf(bookedAt), paidAt: isoOf(paidAt) },
  }));
  await tx.query(BILL, [JSON.stringify(rows), terms.id]);
  for (const { id: bookingId, paymentId, paidAt, closedAt, ...session } of held) {
    const { price: amount } = session.service;
    const received = { paymentId, provider: 'midtrans', bookingId, amount, at: paidAt };
    await house.ledger.post(tx, receivedForBooking(received));
    const { psychologistId } = session.psychologist;
    const income = { bookingId, psychologistId, kept: amount, terms, at: closedAt };
    await house.ledger.post(tx, earned(income));
  }
}

async function review(house: UseCases, tx: Tx, held: readonly Told[]): Promise<void> {
  const rows = held.map((session, index) => {
    const { id, client, psychologist, stars, text, reply, endsAt } = session;
    const writtenAt = plusHours(endsAt, 2 + countAround([0, 3, 19, 44], index));
    const repliedAt = reply === null ? null : isoOf(plusHours(writtenAt, 20));
    const about = { id, client, psychologist: psychologist.psychologistId };
    return { ...about, stars, text, reply, repliedAt, at: isoOf(writtenAt) };
  });
  await tx.query(REVIEW, [JSON.stringify(rows)]);
  for (const id of new Set(rows.map(({ psychologist }) => psychologist))) {
    await house.ratePsychologist.anew(tx, id);
  }
}
