import fc from 'fast-check';
import { channelsOf, isReminder } from './channel.js';
import { CHANNELS, type MessageKind } from './message.js';
import { isRemindedBy, unwantedBy } from './preferences.js';

const KINDS: readonly MessageKind[] = [
  'request_received',
  'request_sent',
  'booking_confirmed',
  'booking_rejected',
  'hold_expired',
  'reminder_24h',
  'reminder_1h',
  'refund_confirmed',
  'email_taken',
];

const anyWishes = fc.record({
  preferences: fc.record({
    emailReminders: fc.boolean(),
    whatsAppNews: fc.boolean(),
    whatsAppReminders: fc.boolean(),
  }),
  reach: fc.record({
    isOffered: fc.boolean(),
    isConsented: fc.boolean(),
    hasPhone: fc.boolean(),
  }),
});
const anyKind = fc.constantFrom(...KINDS);

describe('whatever somebody chooses', () => {
  it('what is essential goes by email', () => {
    fc.assert(
      fc.property(anyWishes, anyKind, (wishes, kind) => {
        fc.pre(!isReminder(kind));
        expect(unwantedBy('email', kind, wishes)).toBeUndefined();
      }),
    );
  });

  it('nothing goes by WhatsApp without consent, a number and a line', () => {
    fc.assert(
      fc.property(anyWishes, anyKind, (wishes, kind) => {
        const { isOffered, isConsented, hasPhone } = wishes.reach;
        fc.pre(!(isOffered && isConsented && hasPhone));
        expect(unwantedBy('whatsapp', kind, wishes)).toBeDefined();
      }),
    );
  });

  it('a reminder wanted by a way they agreed to comes by one way or the other', () => {
    fc.assert(
      fc.property(anyWishes, (wishes) => {
        const { emailReminders, whatsAppReminders } = wishes.preferences;
        const isWanted = emailReminders || (wishes.reach.isConsented && whatsAppReminders);
        const ways = CHANNELS.filter(
          (channel) => unwantedBy(channel, 'reminder_1h', wishes) === undefined,
        );
        expect(ways.length > 0).toBe(isWanted);
        expect(isRemindedBy(wishes)).toBe(isWanted);
      }),
    );
  });
});

describe('WhatsApp', () => {
  it.each(KINDS)('is a way for %s only where it is offered, and never the only one', (kind) => {
    expect(channelsOf(kind, false)).toEqual(['email']);
    expect(channelsOf(kind, true)).toContain('email');
  });

  it('does not carry what is about money that came back, or about logging in', () => {
    for (const kind of ['refund_confirmed', 'email_taken', 'hold_expired'] as const) {
      expect(channelsOf(kind, true)).toEqual(['email']);
    }
  });
});
