import { cleanup, render, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import type { BookingEvent, Me } from '../../api/types';
import { changeLanguage } from '../../copy/language';
import { SignedInProvider } from '../../parts/signed-in';
import { BookingHistory } from './booking-history';

const ME: Me = {
  id: '0198f3a2-7c1d-7b63-9a3e-000000000002',
  name: 'Dewi',
  email: 'admin@example.test',
  emailVerified: true,
  phone: null,
  roles: ['admin'],
  duties: [],
  permissions: [],
  timeZone: 'Asia/Makassar',
  language: 'id',
  psychologistId: null,
  psychologistStatus: null,
  phoneVerified: false,
  phoneInProof: null,
  mustEnrol: false,
  suspension: null,
};

const HISTORY: BookingEvent[] = [
  {
    version: 1,
    act: 'hold',
    fromStatus: null,
    toStatus: 'held',
    at: '2026-11-24T02:00:00Z',
    actor: 'client',
    actorName: 'Sari',
    reasonCode: null,
  },
  {
    version: 2,
    act: 'start_payment',
    fromStatus: 'held',
    toStatus: 'held',
    at: '2026-11-24T02:01:00Z',
    actor: 'client',
    actorName: 'Sari',
    reasonCode: null,
  },
  {
    version: 3,
    act: 'pay',
    fromStatus: 'held',
    toStatus: 'requested',
    at: '2026-11-24T02:02:00Z',
    actor: 'system',
    actorName: null,
    reasonCode: null,
  },
  {
    version: 4,
    act: 'reject',
    fromStatus: 'requested',
    toStatus: 'rejected',
    at: '2026-11-24T03:00:00Z',
    actor: 'psychologist',
    actorName: 'Ratri Anindya',
    reasonCode: 'not_available',
  },
];

function entries(): string[] {
  const screen = render(
    <SignedInProvider value={ME}>
      <BookingHistory history={HISTORY} />
    </SignedInProvider>,
  );
  const items = within(screen.getByRole('complementary')).getAllByRole('listitem');
  return items.map((item) => item.textContent);
}

describe('the history of a booking', () => {
  afterEach(() => {
    cleanup();
    changeLanguage('id');
  });

  it('says what, from which state to which, when on the admin’s clock, who and why', () => {
    const [latest] = entries();
    for (const words of [
      'Ditolak',
      'Menunggu konfirmasi',
      'Sel, 24 Nov 2026, 11.00 WITA',
      'Ratri Anindya (psikolog)',
      'Alasan: tidak tersedia pada waktu itu',
    ]) {
      expect(latest).toContain(words);
    }
  });

  it('begins in no state, shows no change where there was none, and names the system', () => {
    const [, paid, started, held] = entries();
    expect(held).toMatch(/^Waktu disimpanMenunggu pembayaranSel/);
    expect(started).toMatch(/^Pembayaran dimulaiSel/);
    expect(paid).toMatch(/sistem$/);
  });

  it('is told in English as well', () => {
    changeLanguage('en');
    const [latest] = entries();
    expect(latest).toContain('Awaiting confirmation');
    expect(latest).toContain('Tue, 24 Nov 2026, 11:00 WITA');
    expect(latest).toContain('Reason: not available at that time');
  });
});
