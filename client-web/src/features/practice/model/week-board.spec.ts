import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayInterval } from '@/api/types';
import { DAY_MINUTES } from './day-grid';
import { minutesOf, timeOf } from './hours-rules';
import {
  added,
  blockAt,
  blocksOf,
  lengthened,
  moved,
  put,
  without,
  type Block,
  type Edit,
} from './week-board';
import { isSameWeek, isWeekValid, WEEKDAYS, type Weekday, type WeekDraft } from './week-draft';

const EMPTY: WeekDraft = {
  timeZone: 'Asia/Jakarta',
  days: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] },
};

function week(days: Partial<Record<Weekday, readonly DayInterval[]>>): WeekDraft {
  return { ...EMPTY, days: { ...EMPTY.days, ...days } };
}

const MORNING = { from: '09:00', to: '12:00' };
const AFTERNOON = { from: '13:00', to: '17:00' };
const LATE = { from: '22:00', to: '24:00' };

function blockOf(draft: WeekDraft, day: Weekday, index = 0): Block {
  const block = blocksOf(draft, day)[index];
  if (block === undefined) throw new Error('There is no such block.');
  return block;
}

function allOf(draft: WeekDraft): Block[] {
  return WEEKDAYS.flatMap((day) => blocksOf(draft, day));
}

function draftOf(edit: Edit): WeekDraft {
  if ('refusal' in edit) throw new Error(`Refused: ${edit.refusal}`);
  return edit.draft;
}

describe('a block of the week', () => {
  it('moves as a whole, and its day stays in order', () => {
    const draft = week({ 1: [MORNING, AFTERNOON], 2: [{ from: '14:00', to: '15:00' }] });
    const edit = moved(draft, blockOf(draft, 1), { days: 1 });
    expect(draftOf(edit).days).toMatchObject({
      1: [AFTERNOON],
      2: [MORNING, { from: '14:00', to: '15:00' }],
    });
    expect(edit).toMatchObject({ place: { day: 2, index: 0 } });
  });

  it('may touch another one but not overlap it', () => {
    const draft = week({ 1: [MORNING, AFTERNOON] });
    const touching = draftOf(moved(draft, blockOf(draft, 1), { minutes: 60 }));
    expect(touching.days[1]).toEqual([{ from: '10:00', to: '13:00' }, AFTERNOON]);
    expect(moved(touching, blockOf(touching, 1), { minutes: 30 })).toEqual({
      refusal: 'overlaps',
      day: 1,
    });
    expect(lengthened(touching, blockOf(touching, 1), 30)).toEqual({ refusal: 'overlaps', day: 1 });
  });

  it('reaches the midnight that ends its day and not beyond, nor beyond the week', () => {
    const draft = week({ 1: [{ from: '00:00', to: '02:00' }], 7: [LATE] });
    expect(moved(draft, blockOf(draft, 1), { minutes: -30 })).toEqual({
      refusal: 'outside_day',
      day: 1,
    });
    expect(moved(draft, blockOf(draft, 7), { minutes: 30 })).toEqual({
      refusal: 'outside_day',
      day: 7,
    });
    expect(moved(draft, blockOf(draft, 1), { days: -1 })).toEqual({
      refusal: 'outside_week',
      day: 1,
    });
    expect(moved(draft, blockOf(draft, 7), { days: 1 })).toEqual({
      refusal: 'outside_week',
      day: 7,
    });
  });

  it('is never made shorter than something', () => {
    const draft = week({ 3: [{ from: '09:00', to: '09:30' }] });
    expect(lengthened(draft, blockOf(draft, 3), -30)).toEqual({
      refusal: 'ends_before_start',
      day: 3,
    });
  });

  it('that ends at midnight goes on in the next day’s first one, Sunday’s in Monday’s', () => {
    const draft = week({
      1: [{ from: '00:00', to: '02:00' }, LATE],
      2: [{ from: '01:00', to: '02:00' }],
      7: [LATE],
    });
    expect(allOf(draft).map(({ joins }) => joins)).toEqual([
      { before: true, after: false },
      { before: false, after: false },
      { before: false, after: false },
      { before: false, after: true },
    ]);
  });

  it('keeps its place in the list of exact times, where one that has no shape yet is not drawn', () => {
    const wrong = { from: '12:00', to: '09:00' };
    expect(blocksOf(week({ 1: [wrong, AFTERNOON, MORNING] }), 1)).toMatchObject([
      { place: { day: 1, index: 2 }, span: { from: 540, to: 720 } },
      { place: { day: 1, index: 1 }, span: { from: 780, to: 1020 } },
    ]);
  });

  it('is added after the last one, else where there is room, and not to a full day', () => {
    expect(draftOf(added(EMPTY, 1)).days[1]).toEqual([MORNING]);
    expect(draftOf(added(week({ 1: [MORNING] }), 1)).days[1]).toEqual([
      MORNING,
      { from: '13:00', to: '16:00' },
    ]);
    expect(draftOf(added(week({ 1: [MORNING, LATE] }), 1)).days[1]).toEqual([
      { from: '06:00', to: '09:00' },
      MORNING,
      LATE,
    ]);
    expect(added(week({ 1: [{ from: '00:00', to: '24:00' }] }), 1)).toEqual({
      ...{ refusal: 'day_full', day: 1 },
    });
  });
});

const DAYS = fc.constantFrom(...WEEKDAYS);
const QUARTERS = DAY_MINUTES / 15;
const SPAN = fc
  .uniqueArray(fc.integer({ min: 0, max: QUARTERS }), { minLength: 2, maxLength: 2 })
  .map((ends) => ends.map((quarters) => quarters * 15).sort((a, b) => a - b))
  .map(([from = 0, to = 0]) => ({ from, to }));

/** Weeks as they may be saved: blocks put one after the other, those that do not fit left out. */
const WEEK = fc.array(fc.tuple(DAYS, SPAN), { minLength: 1, maxLength: 20 }).map((blocks) =>
  blocks.reduce((draft, [day, span]) => {
    const edit = put(draft, day, span);
    return 'draft' in edit ? edit.draft : draft;
  }, EMPTY),
);
const WHICH = fc.nat();
const SHIFT = fc.record({
  days: fc.integer({ min: -7, max: 7 }),
  minutes: fc.integer({ min: -QUARTERS, max: QUARTERS }).map((quarters) => quarters * 15),
});

function pick(draft: WeekDraft, which: number): Block {
  const blocks = allOf(draft);
  const block = blocks[which % blocks.length];
  if (block === undefined) throw new Error('An empty week was made.');
  return block;
}

describe('whatever is done to a week', () => {
  it('nothing ever overlaps or leaves its day, and no block is lost', () => {
    fc.assert(
      fc.property(
        WEEK,
        fc.array(fc.tuple(WHICH, SHIFT, fc.boolean()), { maxLength: 10 }),
        (draft, acts) => {
          const count = allOf(draft).length;
          const end = acts.reduce((before, [which, shift, isMove]) => {
            const block = pick(before, which);
            const edit = isMove
              ? moved(before, block, shift)
              : lengthened(before, block, shift.minutes);
            return 'draft' in edit ? edit.draft : before;
          }, draft);
          expect(isWeekValid(end)).toBe(true);
          expect(allOf(end)).toHaveLength(count);
          for (const { from, to } of Object.values(end.days).flat()) {
            expect([timeOf(minutesOf(from)), timeOf(minutesOf(to))]).toEqual([from, to]);
            expect(minutesOf(to)).toBeLessThanOrEqual(DAY_MINUTES);
          }
        },
      ),
    );
  });

  it('a move there and back leaves the week as it was', () => {
    fc.assert(
      fc.property(WEEK, WHICH, SHIFT, (draft, which, shift) => {
        const block = pick(draft, which);
        const there = moved(draft, block, shift);
        if ('refusal' in there) return;
        const now = blockAt(there.draft, there.place);
        if (now === undefined) throw new Error('The block is not where it is said to be.');
        const back = moved(there.draft, now, { days: -shift.days, minutes: -shift.minutes });
        expect(isSameWeek(draftOf(back), draft)).toBe(true);
        expect(back).toMatchObject({ place: block.place });
      }),
    );
  });

  it('an added block can be taken away again', () => {
    fc.assert(
      fc.property(WEEK, DAYS, (draft, day) => {
        const edit = added(draft, day);
        if ('refusal' in edit) return;
        expect(isWeekValid(edit.draft)).toBe(true);
        expect(without(edit.draft, edit.place)).toEqual(draft);
      }),
    );
  });
});
