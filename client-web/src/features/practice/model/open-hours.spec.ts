import { describe, expect, it } from 'vitest';
import { gridHours, placeInGrid, spanOnDay } from './day-grid';
import { openSpans, type OpenHours } from './open-hours';

const hours: OpenHours = {
  timeZone: 'Asia/Jakarta',
  rules: [{ weekday: 2, from: '20:00', to: '24:00' }],
  overrides: [{ date: '2026-12-01', intervals: [] }],
  seasons: [],
};

describe('open hours on a calendar', () => {
  it('follow the weekly rule of the date', () => {
    expect(openSpans('2026-11-24', 'Asia/Jakarta', hours)).toEqual([{ from: 1200, to: 1440 }]);
    expect(openSpans('2026-11-25', 'Asia/Jakarta', hours)).toEqual([]);
  });

  it('give way to an override of the date', () => {
    expect(openSpans('2026-12-01', 'Asia/Jakarta', hours)).toEqual([]);
  });

  it('are those of a journey on its dates, shown on the reader’s clock', () => {
    const journey = { from: '2026-11-24', to: '2026-11-24', timeZone: 'Australia/Melbourne' };
    const rules = [{ weekday: 2 as const, from: '09:00', to: '12:00' }];
    const away = { ...hours, seasons: [{ ...journey, rules }] };
    expect(openSpans('2026-11-24', 'Asia/Jakarta', away)).toEqual([{ from: 300, to: 480 }]);
    expect(openSpans('2026-12-08', 'Asia/Jakarta', away)).toEqual([{ from: 1200, to: 1440 }]);
  });

  it('run into the next day for a reader further east', () => {
    expect(openSpans('2026-11-24', 'Asia/Jayapura', hours)).toEqual([{ from: 1320, to: 1440 }]);
    expect(openSpans('2026-11-25', 'Asia/Jayapura', hours)).toEqual([{ from: 0, to: 120 }]);
  });
});

describe('the day grid', () => {
  const usual = { firstHour: 8, lastHour: 17 };

  it('grows to hold a late session', () => {
    const late = { startsAt: '2026-11-24T12:00:00Z', endsAt: '2026-11-24T12:50:00Z' };
    const span = spanOnDay(late, '2026-11-24', 'Asia/Jakarta');
    expect(span).toEqual({ from: 1140, to: 1190 });
    expect(gridHours(span ? [span] : [], usual)).toEqual({ firstHour: 8, lastHour: 20 });
  });

  it('places a span by the hour', () => {
    expect(placeInGrid({ from: 570, to: 630 }, usual)).toEqual({ top: 1.5, height: 1 });
  });

  it('leaves out what belongs to another day', () => {
    const other = { startsAt: '2026-11-25T12:00:00Z', endsAt: '2026-11-25T12:50:00Z' };
    expect(spanOnDay(other, '2026-11-24', 'Asia/Jakarta')).toBeNull();
  });
});
