import { DEMO_CLIENT } from '../data/clients.js';
import { DEMO_PSYCHOLOGIST } from '../data/psychologist.js';
import type { PlannedBooking } from './planned-booking.js';
import { recordOf } from './records.js';

type Wish = Omit<PlannedBooking, 'psychologist' | 'service' | 'bookedHoursBefore'> &
  Partial<PlannedBooking>;

const withRatri = (wish: Wish): PlannedBooking => ({
  psychologist: DEMO_PSYCHOLOGIST,
  service: 0,
  // In the evening, three days before.
  bookedHoursBefore: wish.hour + 52,
  ...wish,
});

/** The same person at the same hour on several days. */
const sessions = (client: string, hour: number, days: readonly number[]): PlannedBooking[] =>
  days.map((day) =>
    withRatri({ client, hour, day, fate: 'completed', record: recordOf(client, day) }),
  );

/** What the demo's psychologist finds in her calendar, and the demo's client in theirs. */
export const RATRI_STORY: readonly PlannedBooking[] = [
  ...sessions('Reza Firmansyah', 11, [-42, -35, -28, -21, -14, -7, 0]),
  ...sessions('Dimas Wicaksono', 14, [-21, -14, -7]),
  withRatri({ client: 'Dimas Wicaksono', day: 0, hour: 14, fate: 'confirmed' }),
  ...sessions('Maya Lestari', 9, [-7]),
  withRatri({ client: 'Maya Lestari', day: 0, hour: 9, fate: 'confirmed' }),
  withRatri({ client: 'Lina Marpaung', day: 0, hour: 16, mode: 'voice', fate: 'confirmed' }),
  ...sessions('Komang Aditya', 20, [-10]),
  withRatri({ client: 'Komang Aditya', day: 1, hour: 10, fate: 'confirmed' }),
  withRatri({ client: 'Fatimah Lubis', day: -12, hour: 10, fate: 'client_absent' }),
  withRatri({ client: 'Fatimah Lubis', day: 2, hour: 9, mode: 'chat', fate: 'confirmed' }),
  withRatri({ client: 'Emily Hartono', day: 3, hour: 15, fate: 'confirmed' }),
  withRatri({ client: 'Rizky Pangestu', day: 4, hour: 9, fate: 'confirmed' }),
  withRatri({ client: 'Yohanes Kogoya', day: -11, hour: 14, fate: 'rejected' }),
  withRatri({ client: 'Grace Tumbelaka', day: -5, hour: 20, fate: 'unpaid' }),

  ...sessions(DEMO_CLIENT, 19, [-20, -13]),
  withRatri({ client: DEMO_CLIENT, day: -1, hour: 19, fate: 'confirmed' }),
  withRatri({
    client: DEMO_CLIENT,
    day: 2,
    hour: 20,
    reason:
      'Minggu ini dada sering berdebar sebelum rapat. Ingin melanjutkan latihan napas kemarin.',
    fate: 'confirmed',
  }),

  withRatri({
    client: 'Sari Oktaviani',
    day: 2,
    hour: 19,
    bookedHoursBefore: 15,
    reason:
      'Sulit tidur sejak pindah kota tiga bulan lalu. Sering terbangun jam dua dan tidak bisa tidur lagi.',
    fate: 'waiting',
  }),
  withRatri({
    client: 'Andi Saputra',
    service: 1,
    day: 3,
    hour: 16,
    bookedHoursBefore: 3,
    fate: 'waiting',
  }),
];
