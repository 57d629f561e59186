import type { Participant } from './attendance.js';
import type { MessageType } from './signalling.js';

/** Where somebody stands: at the door, in the waiting room, or inside. */
export const SEATS = ['stranger', 'waiting', 'admitted', 'psychologist'] as const;
export type Seat = (typeof SEATS)[number];

/** `accept`, or why the connection ends. */
export type Verdict = 'accept' | 'refused' | 'notAllowed';

/** What may be said from where; whatever else is said ends the connection. */
const RULES: Readonly<Record<Seat, Readonly<Record<MessageType, Verdict>>>> = {
  stranger: {
    hello: 'accept',
    admit: 'refused',
    media: 'refused',
    signal: 'refused',
    leave: 'accept',
  },
  waiting: {
    hello: 'notAllowed',
    admit: 'notAllowed',
    media: 'notAllowed',
    signal: 'notAllowed',
    leave: 'accept',
  },
  admitted: {
    hello: 'notAllowed',
    admit: 'notAllowed',
    media: 'accept',
    signal: 'accept',
    leave: 'accept',
  },
  psychologist: {
    hello: 'notAllowed',
    admit: 'accept',
    media: 'accept',
    signal: 'accept',
    leave: 'accept',
  },
};

export function verdictOn(seat: Seat, message: MessageType): Verdict {
  return RULES[seat][message];
}

export function seatOf(participant: Participant, isAdmitted: boolean): Seat {
  if (participant === 'psychologist') return 'psychologist';
  return isAdmitted ? 'admitted' : 'waiting';
}
