import type { Interval } from '../../../kernel/time/interval.js';
import {
  earlierOf,
  laterOf,
  MINUTE,
  plusMinutes,
  type Instant,
} from '../../../kernel/time/instant.js';
import type { AttendanceFact, Fact } from './attendance.js';
import { roomWindow } from './room-window.js';

/** So long two have to be together, and hear one another, for it to have been a session. */
const MET_MINUTES = 10;
type Verdict = 'completed' | 'client_absent' | 'psychologist_absent' | 'technical';

/** A session as its room knows it; only what is written needs no line. */
export interface HeldSession extends Interval {
  readonly mode: 'video' | 'voice' | 'chat';
}

export interface Judgement {
  readonly verdict: Verdict;
  /** Whether the psychologist was there for a quarter of an hour before the client came. */
  readonly psychologistWaited: boolean;
}

/** When somebody looks, and how long one has to wait for the other before they may go. */
interface Looked {
  readonly now: Instant;
  readonly waitMinutes: number;
}

/**
 * What became of a session up to now, from the room's facts alone, in the order they were written.
 *
 * Both there and heard one another for ten minutes: completed. One of them waited a quarter of an hour in
 * vain: the other was absent. Both came and it did not come to that: the line, nobody's fault. Nobody
 * came: the psychologist was absent.
 */
export function judge(
  session: HeldSession,
  facts: readonly AttendanceFact[],
  { now, waitMinutes }: Looked,
): Judgement {
  const until = earlierOf(roomWindow(session).closesAt, now);
  const stays = (participant: AttendanceFact['participant'], from: Fact, to: readonly Fact[]) =>
    staysIn(
      facts.filter((one) => one.participant === participant),
      { from, to, until },
    );
  const psychologist = stays('psychologist', 'joined', ['left']);
  const client = stays('client', 'joined', ['left']);
  const waiting = { ...session, waitMinutes };
  const psychologistWaited = waitedFor(client, psychologist, waiting);
  const verdict = (): Verdict => {
    if (psychologist.length === 0) return 'psychologist_absent';
    if (client.length === 0) return psychologistWaited ? 'client_absent' : 'psychologist_absent';
    const inside = admitted(client, facts);
    if (minutesOf(shared(psychologist, inside)) >= MET_MINUTES && heard(session, stays)) {
      return 'completed';
    }
    if (psychologistWaited) return 'client_absent';
    return waitedFor(psychologist, client, waiting) ? 'psychologist_absent' : 'technical';
  };
  return { verdict: verdict(), psychologistWaited };
}

type StaysOf = (
  participant: AttendanceFact['participant'],
  from: Fact,
  to: readonly Fact[],
) => Interval[];

function heard({ mode }: HeldSession, stays: StaysOf): boolean {
  if (mode === 'chat') return true;
  const up = (who: AttendanceFact['participant']): Interval[] =>
    stays(who, 'media_up', ['media_down', 'left']);
  return minutesOf(shared(up('psychologist'), up('client'))) >= MET_MINUTES;
}

/** Stretches from one fact to the next that ends it; one that nothing ended lasts until now, or until the room closed. */
function staysIn(
  facts: readonly AttendanceFact[],
  { from, to, until }: { from: Fact; to: readonly Fact[]; until: Instant },
): Interval[] {
  const stays: Interval[] = [];
  let since: Instant | null = null;
  for (const { fact, at } of facts) {
    if (fact === from) since ??= at;
    else if (since !== null && to.includes(fact)) {
      stays.push({ startsAt: since, endsAt: at });
      since = null;
    }
  }
  if (since !== null) stays.push({ startsAt: since, endsAt: laterOf(since, until) });
  return stays;
}

/** Who waits at the door is not in the room yet. */
function admitted(client: readonly Interval[], facts: readonly AttendanceFact[]): Interval[] {
  const since = facts.find(({ fact }) => fact === 'admitted')?.at;
  if (since === undefined) return [];
  return client
    .filter(({ endsAt }) => endsAt > since)
    .map(({ startsAt, endsAt }) => ({ startsAt: laterOf(startsAt, since), endsAt }));
}

/** Whether somebody had been there so long of the session when the other first came. */
function waitedFor(
  other: readonly Interval[],
  own: readonly Interval[],
  { startsAt, endsAt, waitMinutes }: Interval & Pick<Looked, 'waitMinutes'>,
): boolean {
  const came = other[0]?.startsAt ?? endsAt;
  if (came < plusMinutes(startsAt, waitMinutes)) return false;
  const alone = { startsAt, endsAt: earlierOf(came, endsAt) };
  return minutesOf(shared(own, [alone])) >= waitMinutes;
}

function shared(left: readonly Interval[], right: readonly Interval[]): Interval[] {
  return left.flatMap((one) =>
    right
      .map((other) => ({
        startsAt: laterOf(one.startsAt, other.startsAt),
        endsAt: earlierOf(one.endsAt, other.endsAt),
      }))
      .filter(({ startsAt, endsAt }) => startsAt < endsAt),
  );
}

function minutesOf(stretches: readonly Interval[]): number {
  const milliseconds = stretches.reduce((sum, { startsAt, endsAt }) => sum + endsAt - startsAt, 0);
  return milliseconds / MINUTE;
}
