import fc from 'fast-check';
import { TELLING } from '../../../../test/support/telling.js';
import { instant } from '../../../kernel/time/instant.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { ACCOUNT_LETTERS } from '../../accounts/index.js';
import { htmlOf, plainTextOf } from './lay-out.js';
import type { LetterFacts, LetterKind } from './letter.js';
import { fullTimeOf, shortTimeOf } from './wall-time.js';
import { writeLetter } from './write-letter.js';

const KINDS: LetterKind[] = [
  'request_received',
  'request_sent',
  'booking_confirmed',
  'booking_rejected',
  'hold_expired',
  'booking_cancelled',
  'session_booked',
  'session_cancelled',
  'session_clashes',
  'booking_called_off',
  'offer_lapsed',
  'place_lapsed',
  'account_no_new',
  'account_suspended',
  'account_restored',
  'late_money_returned',
  'extra_money_returned',
  'client_reminder',
  'psychologist_reminder',
  'refund_confirmed',
  'email_taken',
  'application_decided',
  'session_news',
  'daily_report',
  'weekly_report',
  'bank_account_changed',
  'payout_done',
  ...ACCOUNT_LETTERS,
];

const facts: LetterFacts = {
  name: 'Sari',
  url: 'http://localhost:3000/sesi/1',
  shortTime: 'besok 10.00 WIB',
  fullTime: 'Selasa, 24 November pukul 10.00 WIB',
  answerBy: 'Senin, 23 November pukul 10.00 WIB',
  freeUntil: 'Rabu, 25 November pukul 09.00 WIB',
  choices: [
    {
      label: 'Selasa, 24 November pukul 11.00 WIB',
      url: 'http://localhost:3000/sesi/1/lagi?waktu=2026-11-24T04%3A00%3A00.000Z',
    },
  ],
  amount: 'Rp250.000',
  isReminded: true,
  period: '16–22 November 2026',
  device: 'Chrome, Android',
  code: '123456',
  figures: ['Sesi selesai: 4', 'Bagian Anda: Rp833.500'],
};

const anyLetter = fc.record({
  kind: fc.constantFrom(...KINDS),
  language: fc.constantFrom('id' as const, 'en' as const),
  zone: fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Australia/Melbourne'),
  startsAt: fc.date({
    min: new Date('2026-01-01'),
    max: new Date('2030-01-01'),
    noInvalidDate: true,
  }),
});

describe('a letter', () => {
  it('never says what a session is for, in subject or body, in either language, at any time', () => {
    fc.assert(
      fc.property(anyLetter, ({ kind, language, zone, startsAt }) => {
        const at = instant(startsAt.getTime());
        const reader = { language, zone: zoneId(zone), now: instant(at - 3_600_000) };
        const letter = writeLetter(kind, language, {
          ...facts,
          shortTime: shortTimeOf(at, reader),
          fullTime: fullTimeOf(at, reader),
        });
        for (const text of [letter.subject, plainTextOf(letter), htmlOf(letter, language)]) {
          expect(text).not.toMatch(TELLING);
        }
      }),
    );
  });

  it('has a subject of one line that fits a phone', () => {
    for (const kind of KINDS) {
      for (const language of ['id', 'en'] as const) {
        const { subject } = writeLetter(kind, language, facts);
        expect(subject).not.toMatch(/[\r\n]/);
        expect(subject.length).toBeLessThanOrEqual(70);
      }
    }
  });

  it('says "Jadwal kamu besok 10.00 WIB" and no more in the subject of a reminder', () => {
    expect(writeLetter('client_reminder', 'id', facts).subject).toBe('Jadwal kamu besok 10.00 WIB');
  });

  it('calls a client "kamu" and a psychologist "Anda"', () => {
    const words = (kind: LetterKind): string => plainTextOf(writeLetter(kind, 'id', facts));
    for (const kind of [
      'request_received',
      'booking_cancelled',
      'psychologist_reminder',
    ] as const) {
      expect(words(kind)).not.toMatch(/\bkamu|mu\b/i);
    }
    for (const kind of ['booking_confirmed', 'late_money_returned', 'client_reminder'] as const) {
      expect(words(kind)).not.toMatch(/\bAnda\b/);
    }
  });

  it('escapes everything that people wrote', () => {
    const name = '<img src=x onerror="alert(1)"> & \'co\'';
    const html = htmlOf(writeLetter('client_reminder', 'id', { ...facts, name }), 'id');
    expect(html).not.toContain('<img');
    expect(html).toContain(
      'Halo &lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;co&#39;,',
    );
  });

  it('says in the text everything it says in the HTML', () => {
    const letter = writeLetter('request_sent', 'en', facts);
    for (const part of [
      letter.greeting,
      ...letter.paragraphs,
      facts.url,
      letter.closing,
      letter.choices[0]?.url,
    ]) {
      expect(plainTextOf(letter)).toContain(part);
    }
  });
});
