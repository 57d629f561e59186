import {
  startNo,
  type BookingBench,
  type Client,
  type Practice,
} from '../../../../test/support/booking-bench.js';
import { onBookingGround } from '../../../../test/support/booking-ground.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { DomainError } from '../../../kernel/errors/domain-error.js';
import { plusMinutes, type Instant } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { ageBandOf } from '../../accounts/index.js';

/** Sessions of the bench's first day are on 26 November. */
const START = at('2026-11-24 09:00', 'Asia/Jakarta');
const A_CHILD = '2016-03-14';

let db: TestDatabase;
let bench: BookingBench;
let practice: Practice;
let guardian: Client;

onBookingGround(START, (ground) => ({ db, bench, practice, client: guardian } = ground));

const hold = (
  carePersonId: string | undefined,
  { of = practice, startsAt = startNo(0), isFree = false } = {},
): Promise<string> => {
  const serviceId = isFree ? of.instantly : of.paid;
  const { psychologistId } = of;
  return bench.hold(guardian, { psychologistId, serviceId, startsAt, carePersonId });
};

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'taken',
    (error: unknown) => {
      if (error instanceof DomainError) return error.code;
      throw error;
    },
  );

describe('case 42: a guardian with two children', () => {
  it('books both at one hour, with a psychologist each, and pays for both', async () => {
    const elsewhere = await bench.practice();
    const elder = await bench.childOf(guardian, '2012-05-02');
    const younger = await bench.childOf(guardian, A_CHILD);
    const [first, second] = await Promise.all([hold(elder), hold(younger, { of: elsewhere })]);
    const bookings = await Promise.all([first, second].map((id) => bench.booking(id)));
    expect(bookings).toMatchObject([
      { carePersonId: elder, clientAccountId: guardian.accountId, startsAt: startNo(0) },
      { carePersonId: younger, clientAccountId: guardian.accountId, startsAt: startNo(0) },
    ]);
  });

  it('never has one child in two sessions at once, however many ask', async () => {
    const child = await bench.childOf(guardian, A_CHILD);
    const practices = await Promise.all([1, 2, 3, 4, 5].map(() => bench.practice()));
    const ends = await Promise.all(
      practices.map((of) => refusal(hold(child, { of, isFree: true }))),
    );
    expect(ends.filter((end) => end === 'taken')).toHaveLength(1);
    expect(ends.filter((end) => end === 'person_busy')).toHaveLength(4);
  });

  it('holds no more times than anybody else', async () => {
    const children = await Promise.all(
      ['A', 'B', 'C'].map((name) => bench.childOf(guardian, A_CHILD, name)),
    );
    const practices = await Promise.all(children.map(() => bench.practice()));
    const ends: string[] = [];
    for (const [index, child] of children.entries()) {
      ends.push(await refusal(hold(child, { of: practices[index] ?? practice })));
    }
    expect(ends).toEqual(['taken', 'taken', 'too_many_holds']);
  });

  it('gets another hold, not the one there is, when the same time is meant for another child', async () => {
    const [elder, younger] = [
      await bench.childOf(guardian, A_CHILD),
      await bench.childOf(guardian, A_CHILD),
    ];
    const first = await hold(elder);
    const second = await hold(younger);
    expect(second).not.toBe(first);
    expect(await bench.booking(first)).toMatchObject({ status: 'cancelled' });
    expect(await bench.booking(second)).toMatchObject({ status: 'held', carePersonId: younger });
  });
});

describe('whom a session is about', () => {
  it('is oneself, or one’s own child', async () => {
    const stranger = await bench.client();
    const theirs = await bench.childOf(stranger, A_CHILD);
    expect(await refusal(hold(theirs))).toBe('not_found');
    expect(await refusal(hold(stranger.carePersonId))).toBe('not_found');
    expect(await refusal(hold(guardian.carePersonId))).toBe('taken');
  });

  it('is a child who is still under 18 when the session starts', async () => {
    const grown = await bench.childOf(guardian, '2008-11-26');
    const lastDay = await bench.childOf(guardian, '2008-11-27');
    expect(await refusal(hold(grown))).toBe('person_grown');
    expect(await refusal(hold(lastDay))).toBe('taken');
  });

  it('is no child of 18 either where the session is moved, or another time is offered', async () => {
    const child = await bench.childOf(guardian, '2008-11-27');
    const id = await hold(child, { isFree: true });
    const onBirthday = startNo(5);
    const { accountId } = guardian;
    const move = bench.reschedule.run(id, accountId, { startsAt: onBirthday });
    expect(await refusal(move)).toBe('person_grown');
    const offer = bench.propose.run(id, practice.accountId, onBirthday);
    expect(await refusal(offer)).toBe('person_grown');
    await bench.reschedule.run(id, accountId, { startsAt: startNo(1) });
    expect(await bench.booking(id)).toMatchObject({ status: 'confirmed', startsAt: startNo(1) });
  });

  it('is read by name and age group, in the booking that is made and in every one that is read', async () => {
    const child = await bench.childOf(guardian, A_CHILD, 'Kirana');
    const id = await hold(child);
    const row = await bench.reader.view(db.database, id);
    expect(row).toMatchObject({ person_name: 'Kirana', person_is_child: true, person_age: 10 });
    expect(ageBandOf(row?.person_age ?? 0)).toBe('7_12');
    const own = await bench.reader.view(
      db.database,
      await hold(undefined, { of: await bench.practice(), startsAt: startNo(3) }),
    );
    expect(own).toMatchObject({ person_is_child: false, person_age: null });
    expect(own?.person_name).toBe(own?.client_name);
  });
});

describe('a child', () => {
  it('stays with everything that was booked for them', async () => {
    const child = await bench.childOf(guardian, A_CHILD);
    await hold(child);
    const place = { id: child, expected: undefined };
    expect(await refusal(bench.children.remove(guardian.accountId, place))).toBe(
      'person_has_record',
    );
    expect(await bench.children.list(guardian.accountId)).toMatchObject([{ id: child }]);
  });

  it('is either booked for or removed, never both', async () => {
    const startsAt = (index: number): Instant => plusMinutes(startNo(1), 180 * index);
    for (const index of [0, 1, 2, 3]) {
      const child = await bench.childOf(guardian, A_CHILD);
      const ends = await Promise.all([
        refusal(hold(child, { startsAt: startsAt(index) })),
        refusal(bench.children.remove(guardian.accountId, { id: child, expected: undefined })),
      ]);
      expect([
        ['taken', 'person_has_record'],
        ['not_found', 'taken'],
      ]).toContainEqual(ends);
    }
  });
});
