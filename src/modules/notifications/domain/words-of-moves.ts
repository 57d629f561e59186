import type { LetterWords, MoveLetter } from './letter.js';

type MoveWords = Pick<LetterWords, MoveLetter>;

/** The Indonesian words about what is called off, moved or offered. */
export const MOVES_ID: MoveWords = {
  own_cancellation: ({ shortTime, fullTime }) => ({
    subject: `Jadwal ${shortTime} sudah dibatalkan`,
    paragraphs: [
      `Jadwal ${fullTime} sudah kamu batalkan.`,
      'Kalau ada uang yang kembali, jumlahnya ada di halaman jadwalmu, dan kami kabari lagi begitu sampai.',
    ],
    action: 'Lihat rincian',
  }),
};

/** The English words. */
export const MOVES_EN: MoveWords = {
  own_cancellation: ({ shortTime, fullTime }) => ({
    subject: `Appointment ${shortTime} is cancelled`,
    paragraphs: [
      `You have cancelled ${fullTime}.`,
      'If money comes back, how much stands on its page, and we will write again once it has arrived.',
    ],
    action: 'See the details',
  }),
};
