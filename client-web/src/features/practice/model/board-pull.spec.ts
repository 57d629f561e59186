import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minuteAt, pulled, type Hold } from './board-pull';
import { blocksOf, put, type Block } from './week-board';
import { isWeekValid, type Weekday, type WeekDraft } from './week-draft';

const WEEK: WeekDraft = {
  timeZone: 'Asia/Jakarta',
  days: {
    1: [
      { from: '09:00', to: '12:00' },
      { from: '13:15', to: '17:00' },
    ],
    2: [{ from: '10:00', to: '11:00' }],
    ...{ 3: [], 4: [], 5: [], 6: [] },
    7: [{ from: '00:00', to: '24:00' }],
  },
};

function blockOf(day: Weekday, index = 0): Block {
  const block = blocksOf(WEEK, day)[index];
  if (block === undefined) throw new Error('There is no such block.');
  return block;
}

const at = (hours: number, day: Weekday = 1) => ({ day, minute: hours * 60 });
const hold = (grip: 'body' | 'start' | 'end', block: Block, hours: number): Hold => ({
  ...{ grip, block, at: at(hours, block.place.day) },
});

describe('a block that is pulled', () => {
  it('by its middle goes along by half hours, to other days as well', () => {
    const pull = pulled(WEEK, hold('body', blockOf(1), 10), at(14.6, 3));
    expect(pull).toMatchObject({ day: 3, span: { from: 810, to: 990 } });
    expect(pull?.edit).toMatchObject({ place: { day: 3, index: 0 } });
  });

  it('keeps its length at the ends of the day', () => {
    const held = hold('body', blockOf(1), 10);
    expect(pulled(WEEK, held, at(0, 3))?.span).toEqual({ from: 0, to: 180 });
    expect(pulled(WEEK, held, at(24, 3))?.span).toEqual({ from: 1260, to: 1440 });
  });

  it('onto another one is refused', () => {
    expect(pulled(WEEK, hold('body', blockOf(1), 10), at(10, 2))?.edit).toEqual({
      ...{ refusal: 'overlaps', day: 2 },
    });
  });

  it('by an edge stops where its neighbour begins, and never at nothing', () => {
    const end = hold('end', blockOf(1), 12);
    expect(pulled(WEEK, end, at(16))?.span).toEqual({ from: 540, to: 795 });
    expect(pulled(WEEK, end, at(3))?.span).toEqual({ from: 540, to: 555 });
    const start = hold('start', blockOf(1, 1), 13.25);
    expect(pulled(WEEK, start, at(2))?.span).toEqual({ from: 720, to: 1020 });
    expect(pulled(WEEK, start, at(23))?.span).toEqual({ from: 1005, to: 1020 });
  });

  it('back to where it was taken is as it was', () => {
    const point = fc.record({
      day: fc.constantFrom<Weekday>(1, 2, 3),
      minute: fc.double({ min: 0, max: 1440, noNaN: true }),
    });
    const grip = fc.constantFrom<'body' | 'start' | 'end'>('body', 'start', 'end');
    fc.assert(
      fc.property(grip, point, (part, from) => {
        const block = blockOf(1, 1);
        const pull = pulled(
          WEEK,
          { grip: part, block, at: { ...from, day: 1 } },
          { ...from, day: 1 },
        );
        expect(pull?.edit).toEqual({ draft: WEEK, place: block.place });
      }),
    );
  });

  it('anywhere leaves a week that can be saved, or is refused', () => {
    const point = fc.record({
      day: fc.constantFrom<Weekday>(1, 2, 3, 7),
      minute: fc.double({ min: 0, max: 1440, noNaN: true }),
    });
    const grip = fc.constantFrom<Hold['grip']>('body', 'start', 'end', 'new');
    fc.assert(
      fc.property(grip, point, point, (part, from, to) => {
        const held: Hold =
          part === 'new'
            ? { grip: part, at: from }
            : { grip: part, block: blockOf(1), at: { ...from, day: 1 } };
        const edit = pulled(WEEK, held, to)?.edit;
        expect(edit === undefined || 'refusal' in edit || isWeekValid(edit.draft)).toBe(true);
      }),
    );
  });
});

describe('free space', () => {
  const draw = (from: number, to: number, day: Weekday = 3) =>
    pulled(WEEK, { grip: 'new', at: at(from, day) }, at(to, day));

  it('becomes a block over the half hours that were drawn across, downwards or upwards', () => {
    expect(draw(9.1, 11.9)?.span).toEqual({ from: 540, to: 720 });
    expect(draw(11.9, 9.1)?.span).toEqual({ from: 540, to: 720 });
  });

  it('becomes an hour where somebody only tapped, and less where there is less room', () => {
    expect(draw(9.1, 9.2)?.span).toEqual({ from: 540, to: 600 });
    expect(draw(23.7, 23.7)?.span).toEqual({ from: 1410, to: 1440 });
    expect(draw(12.9, 12.9, 1)?.span).toEqual({ from: 750, to: 795 });
  });

  it('ends where a block begins', () => {
    expect(draw(8.1, 16, 1)?.span).toEqual({ from: 480, to: 540 });
    const edit = put(WEEK, 1, { from: 480, to: 540 });
    expect(draw(8.1, 16, 1)?.edit).toEqual(edit);
  });

  it('is not inside a block', () => {
    expect(draw(10, 11, 1)).toBeNull();
  });
});

describe('a height on a day’s column', () => {
  it('is a minute of that day, and never outside it', () => {
    const column = { top: -100, height: 1152 };
    expect(minuteAt(332, column)).toBe(540);
    expect(minuteAt(-500, column)).toBe(0);
    expect(minuteAt(5000, column)).toBe(1440);
  });
});
