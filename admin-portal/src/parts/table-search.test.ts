import dayjs from 'dayjs';
import { describe, expect, it } from 'vitest';

import { filtersOf, searchOf, type TableSearch } from './table-search';

const ZONE = 'Asia/Jakarta';
const NOTHING: TableSearch = {
  q: undefined,
  status: undefined,
  firstDay: undefined,
  lastDay: undefined,
};

describe('what was searched', () => {
  it('turns chosen days into the half-open instants of the admin’s own zone', () => {
    const search = { ...NOTHING, firstDay: dayjs('2026-11-24'), lastDay: dayjs('2026-11-25') };
    expect(filtersOf({ ...search, q: '  sari ' }, ZONE)).toEqual([
      { field: 'q', operator: 'eq', value: 'sari' },
      { field: 'from', operator: 'eq', value: '2026-11-23T17:00:00.000Z' },
      { field: 'to', operator: 'eq', value: '2026-11-25T17:00:00.000Z' },
    ]);
  });

  it('may have only one end', () => {
    expect(filtersOf({ ...NOTHING, lastDay: dayjs('2026-11-25') }, ZONE)).toEqual([
      { field: 'to', operator: 'eq', value: '2026-11-25T17:00:00.000Z' },
    ]);
  });

  it('is read back from the address as it was entered', () => {
    const day = dayjs('2026-11-24');
    const search: TableSearch = { q: 'sari', status: 'held', firstDay: day, lastDay: day };
    const again = searchOf(filtersOf(search, ZONE), ZONE);
    expect(again).toMatchObject({ q: 'sari', status: 'held' });
    expect(again.firstDay?.format('YYYY-MM-DD')).toBe('2026-11-24');
    expect(again.lastDay?.format('YYYY-MM-DD')).toBe('2026-11-24');
  });

  it('asks for nothing when nothing was entered', () => {
    expect(filtersOf({ ...NOTHING, q: '   ' }, ZONE)).toEqual([]);
  });
});
