import { CLIENTS, DEMO_CLIENT } from '../data/clients.js';
import { DEMO_PSYCHOLOGIST } from '../data/psychologist.js';
import { PSYCHOLOGISTS } from '../data/psychologists.js';
import type { Fate, PlannedBooking } from './planned-booking.js';

const OTHER_PSYCHOLOGISTS = PSYCHOLOGISTS.filter(({ name }) => name !== DEMO_PSYCHOLOGIST);
const OTHER_CLIENTS = CLIENTS.filter(({ name }) => name !== DEMO_CLIENT);
const COUNT = 40;
const FIRST_DAY = -54;
const LAST_DAY = 9;
const HOURS = [9, 11, 14, 19, 20];

/** What does not simply take place. */
const EXCEPTIONS: Readonly<Record<number, Fate>> = {
  5: 'client_absent',
  9: 'psychologist_absent',
  16: 'lapsed',
  21: 'client_absent',
  25: 'rejected',
  30: 'unpaid',
  37: 'waiting',
  39: 'waiting',
};

/** Everybody else's bookings: spread over clients, psychologists, days and hours by counting. */
export const OTHERS_STORY: readonly PlannedBooking[] = Array.from({ length: COUNT }, (_, index) => {
  const day = FIRST_DAY + Math.round((index * (LAST_DAY - FIRST_DAY)) / (COUNT - 1));
  const fate = EXCEPTIONS[index] ?? (day < 0 ? 'completed' : 'confirmed');
  const hour = nth(HOURS, index);
  const psychologist = nth(OTHER_PSYCHOLOGISTS, index);
  return {
    client: nth(OTHER_CLIENTS, index * 5).name,
    psychologist: psychologist.name,
    service: index % 3 === 0 ? psychologist.services.length - 1 : 0,
    day,
    hour,
    // In an afternoon or evening, two to four days before.
    bookedHoursBefore: fate === 'waiting' ? 5 : hour + 24 * (1 + (index % 3)) + 3 + (index % 9),
    fate,
  };
});

/** Counts around the end. */
function nth<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('Nothing to count around.');
  return item;
}
