import fc from 'fast-check';
import { plusHours, plusMinutes } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { FACTS, type AttendanceFact } from './attendance.js';
import { judge, type HeldSession, type Judgement } from './judge-attendance.js';

const startsAt = at('2026-11-24 19:00', 'Asia/Jakarta');
const video: HeldSession = { startsAt, endsAt: plusMinutes(startsAt, 50), mode: 'video' };
const chat: HeldSession = { ...video, mode: 'chat' };

/** As whoever looks a day later. */
function judged(session: HeldSession, lines: readonly AttendanceFact[]): Judgement {
  return judge(session, lines, { now: plusHours(startsAt, 25), waitMinutes: 15 });
}

/** `P joined -5` at 18:55. */
function facts(...lines: string[]): AttendanceFact[] {
  return lines.map((line) => {
    const [who, fact, minute] = line.split(' ');
    return {
      participant: who === 'P' ? 'psychologist' : 'client',
      fact: fact as AttendanceFact['fact'],
      at: plusMinutes(startsAt, Number(minute)),
    };
  });
}

const TOGETHER = ['P joined -2', 'C joined 1', 'C admitted 2', 'P media_up 2', 'C media_up 3'];

describe('case 29: when nobody marks anything, attendance says', () => {
  it.each([
    ['both heard one another', video, [...TOGETHER, 'C left 49', 'P left 50'], 'completed'],
    ['neither ever said good-bye', video, TOGETHER, 'completed'],
    ['they wrote to each other', chat, ['P joined 0', 'C joined 0', 'C admitted 0'], 'completed'],
    ['the line broke and came back', video, broken(), 'completed'],
    ['only the psychologist was there', video, ['P joined 0', 'P left 15'], 'client_absent'],
    ['they did not wait', video, ['P joined 0', 'P left 14'], 'psychologist_absent'],
    ['only the client was there', video, ['C joined -3', 'C left 20'], 'psychologist_absent'],
    ['nobody was let in', video, ['C joined 0', 'P joined 3', 'P left 40'], 'technical'],
  ] as const)('%s', (_, session, lines, verdict) => {
    expect(judged(session, facts(...lines)).verdict).toBe(verdict);
  });
});

describe('case 27: nobody joined, or the line was dead', () => {
  it('nobody joined is the psychologist’s absence', () => {
    expect(judged(video, []).verdict).toBe('psychologist_absent');
  });

  it.each([
    ['nothing was heard', TOGETHER.slice(0, 3)],
    ['one was heard', TOGETHER.slice(0, 4)],
    ['for nine minutes', [...TOGETHER, 'C media_down 12', 'P left 40', 'C left 40']],
  ])('both tried, and %s: nobody’s absence', (_, lines) => {
    expect(judged(video, facts(...lines)).verdict).toBe('technical');
  });
});

describe('cases 26 and 28: waiting', () => {
  it('counts up to now for somebody who is still there', () => {
    const waited = (minute: number) =>
      judge(video, facts('P joined 3'), { now: plusMinutes(startsAt, minute), waitMinutes: 15 })
        .psychologistWaited;
    expect([waited(17), waited(18)]).toEqual([false, true]);
  });

  it('a client who comes after a quarter of an hour and is not met was waited for', () => {
    const late = facts('P joined 0', 'P left 16', 'C joined 17', 'C left 20');
    expect(judged(video, late)).toEqual({ verdict: 'client_absent', psychologistWaited: true });
  });

  it('a psychologist who comes after a quarter of an hour is absent when the client has gone', () => {
    const late = facts('C joined 0', 'C left 16', 'P joined 17', 'P left 40');
    expect(judged(video, late)).toEqual({
      verdict: 'psychologist_absent',
      psychologistWaited: false,
    });
  });

  it('but a session that began late and was held was held', () => {
    const late = facts(
      'C joined 0',
      'P joined 17',
      'C admitted 18',
      'C media_up 18',
      'P media_up 18',
    );
    expect(judged(video, late).verdict).toBe('completed');
  });

  it('minutes before the session are nobody’s waiting', () => {
    expect(judged(video, facts('P joined -15', 'P left 14')).psychologistWaited).toBe(false);
  });
});

it('whatever a room writes, somebody is judged, and who never came never met anybody', () => {
  const fact = fc.record({
    participant: fc.constantFrom('client' as const, 'psychologist' as const),
    fact: fc.constantFrom(...FACTS),
    at: fc.integer({ min: -15, max: 80 }).map((minute) => plusMinutes(startsAt, minute)),
  });
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 30 }), (written) => {
      const inOrder = [...written].sort((left, right) => left.at - right.at);
      const { verdict, psychologistWaited } = judged(video, inOrder);
      const came = (who: string): boolean =>
        written.some(({ participant, fact }) => participant === who && fact === 'joined');
      if (verdict === 'completed')
        expect([came('client'), came('psychologist')]).toEqual([true, true]);
      if (psychologistWaited) expect(came('psychologist')).toBe(true);
      if (!came('psychologist')) expect(verdict).toBe('psychologist_absent');
    }),
  );
});

function broken(): string[] {
  const again = [0, 12, 24].flatMap((minute) => [
    `C joined ${minute}`,
    `C media_up ${minute}`,
    `C left ${minute + 6}`,
  ]);
  return ['P joined 0', 'P media_up 0', ...again.slice(0, 1), 'C admitted 0', ...again.slice(1)];
}
