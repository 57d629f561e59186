import { describe, expect, it } from 'vitest';

import { formatInstant, formatTimeOfDay } from './instant';
import { formatRupiah } from './rupiah';

const NOON_UTC = '2026-11-24T12:00:00Z';

describe('an instant', () => {
  it('is shown as wall clock with the name of the zone', () => {
    expect(formatInstant(NOON_UTC, 'Asia/Jakarta', 'id')).toBe('Sel, 24 Nov 2026, 19.00 WIB');
    expect(formatInstant(NOON_UTC, 'Asia/Makassar', 'en')).toBe('Tue, 24 Nov 2026, 20:00 WITA');
    expect(formatTimeOfDay(NOON_UTC, 'Asia/Jayapura', 'id')).toBe('21.00 WIT');
  });
});

describe('an amount', () => {
  it('is whole rupiah, grouped as the language does', () => {
    expect(formatRupiah({ amount: 250000 }, 'id')).toBe('Rp250.000');
    expect(formatRupiah({ amount: 250000 }, 'en')).toBe('Rp250,000');
    expect(formatRupiah({ amount: -1500 }, 'id')).toBe('−Rp1.500');
  });
});
