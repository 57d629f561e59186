import { seatOf, SEATS, verdictOn, type Seat } from './seat.js';
import type { MessageType } from './signalling.js';

const MESSAGES: readonly MessageType[] = ['hello', 'admit', 'media', 'signal', 'leave'];

/** Said once more, by hand: what each may say. */
const MAY: Readonly<Record<Seat, readonly MessageType[]>> = {
  stranger: ['hello', 'leave'],
  waiting: ['leave'],
  admitted: ['media', 'signal', 'leave'],
  psychologist: ['admit', 'media', 'signal', 'leave'],
};

const PAIRS = SEATS.flatMap((seat) => MESSAGES.map((message) => [seat, message] as const));

describe('signalling', () => {
  it.each(PAIRS)('from %s: %s', (seat, message) => {
    const isAccepted = verdictOn(seat, message) === 'accept';
    expect(isAccepted).toBe(MAY[seat].includes(message));
  });

  it('asks a stranger for a ticket before anything else', () => {
    expect(verdictOn('stranger', 'signal')).toBe('refused');
    expect(verdictOn('waiting', 'signal')).toBe('notAllowed');
  });

  it('lets a client in when admitted, and a psychologist always', () => {
    expect(seatOf('client', false)).toBe('waiting');
    expect(seatOf('client', true)).toBe('admitted');
    expect(seatOf('psychologist', false)).toBe('psychologist');
  });
});
