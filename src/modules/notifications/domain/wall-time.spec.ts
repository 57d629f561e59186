import { at } from '../../../kernel/time/testing.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { fullTimeOf, shortTimeOf } from './wall-time.js';

const session = at('2026-11-24 23:30', 'Asia/Jakarta');
const reader = (zone: string, now: string, language: 'id' | 'en' = 'id') => ({
  language,
  zone: zoneId(zone),
  now: at(now, 'Asia/Jakarta'),
});

describe('the time in a message', () => {
  it('case 48: is "besok" by the calendar of the reader, not by 24 hours', () => {
    const now = '2026-11-23 22:30';
    expect(shortTimeOf(session, reader('Asia/Jakarta', now))).toBe('besok 23.30 WIB');
    // Seen from Jayapura it is 00.30 on the 24th, and the session is on the 25th at 01.30.
    expect(shortTimeOf(session, reader('Asia/Jayapura', now))).toBe('besok 01.30 WIT');
    const anHourEarlier = '2026-11-23 21:30';
    expect(shortTimeOf(session, reader('Asia/Jayapura', anHourEarlier))).toBe(
      'Rabu, 25 November 01.30 WIT',
    );
  });

  it('is "hari ini" on the day itself', () => {
    expect(shortTimeOf(session, reader('Asia/Makassar', '2026-11-24 23:10'))).toBe(
      'hari ini 00.30 WITA',
    );
  });

  it('names the zone, in English as well', () => {
    expect(shortTimeOf(session, reader('Asia/Pontianak', '2026-11-23 20:00', 'en'))).toBe(
      'tomorrow 23:30 WIB',
    );
    expect(fullTimeOf(session, reader('Australia/Melbourne', '2026-11-23 20:00', 'en'))).toBe(
      'Wednesday 25 November at 03:30 GMT+11',
    );
    expect(fullTimeOf(session, reader('Asia/Jakarta', '2026-11-23 20:00'))).toBe(
      'Selasa, 24 November pukul 23.30 WIB',
    );
  });
});
