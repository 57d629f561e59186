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
  withRatri({
    ...{ client: 'Reza Firmansyah', day: -42, hour: 11, fate: 'completed' },
    review: {
      rating: 2,
      text: 'Kalau mau tanya jadwal, hubungi saja langsung ke 0812-0000-7788, jangan lewat sini.',
      report: 'personal_data',
      hiddenBecause: 'Memuat nomor telepon pribadi.',
    },
  }),
  ...sessions('Reza Firmansyah', 11, [-35, -28, -21, -14, -7, 0]),
  ...sessions('Dimas Wicaksono', 14, [-21]),
  withRatri({
    ...{ client: 'Dimas Wicaksono', day: -14, hour: 14, fate: 'completed' },
    review: {
      rating: 5,
      text: 'Pertama kalinya aku bisa cerita sampai selesai. Pulang dengan satu hal kecil yang jelas untuk dicoba.',
    },
  }),
  ...sessions('Dimas Wicaksono', 14, [-7]),
  withRatri({ client: 'Dimas Wicaksono', day: 0, hour: 14, fate: 'confirmed' }),
  withRatri({
    ...{ client: 'Maya Lestari', day: -7, hour: 9, fate: 'completed' },
    review: { rating: 4, text: 'Hangat dan runtut. Suaranya sempat putus-putus di awal.' },
  }),
  withRatri({ client: 'Maya Lestari', day: 0, hour: 9, fate: 'confirmed' }),
  withRatri({ client: 'Lina Marpaung', day: 0, hour: 16, mode: 'voice', fate: 'confirmed' }),
  withRatri({
    ...{ client: 'Komang Aditya', day: -10, hour: 20, fate: 'completed' },
    review: {
      rating: 1,
      text: 'Buang-buang waktu. Orangnya sok tahu, jangan mau.',
      report: 'insult',
    },
  }),
  withRatri({ client: 'Komang Aditya', day: 1, hour: 10, fate: 'confirmed' }),
  withRatri({ client: 'Fatimah Lubis', day: -12, hour: 10, fate: 'client_absent' }),
  withRatri({ client: 'Fatimah Lubis', day: 2, hour: 9, mode: 'chat', fate: 'confirmed' }),
  withRatri({ client: 'Emily Hartono', day: 3, hour: 15, fate: 'confirmed' }),
  withRatri({ client: 'Rizky Pangestu', day: 4, hour: 9, fate: 'confirmed' }),
  withRatri({ client: 'Yohanes Kogoya', day: -11, hour: 14, fate: 'rejected' }),
  withRatri({ client: 'Grace Tumbelaka', day: -5, hour: 20, fate: 'unpaid' }),

  withRatri({
    ...{ client: DEMO_CLIENT, day: -20, hour: 19, fate: 'completed' },
    review: {
      rating: 5,
      text: 'Aku datang tanpa tahu harus mulai dari mana, dan itu tidak apa-apa. Latihan napasnya masih kupakai tiap pagi.',
      reply:
        'Terima kasih sudah menuliskannya. Senang mendengar latihannya menemani pagi-pagi kamu.',
    },
  }),
  ...sessions(DEMO_CLIENT, 19, [-13]),
  withRatri({ client: DEMO_CLIENT, day: -1, hour: 19, fate: 'confirmed' }),
  withRatri({
    client: DEMO_CLIENT,
    day: 2,
    hour: 20,
    reason:
      'Minggu ini dada sering berdebar sebelum rapat. Ingin melanjutkan latihan napas kemarin.',
    guest: { name: 'Bayu', email: 'bayu@ruangpulih.test' },
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
