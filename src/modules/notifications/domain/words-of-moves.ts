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
  client_moved: ({ shortTime, fullTime, freeUntil }) => ({
    subject: `Jadwal kamu pindah: ${shortTime}`,
    paragraphs: [
      `Jadwal kamu sekarang ${fullTime}. Waktu yang lama tidak berlaku lagi.`,
      ...(freeUntil === '' ? [] : [`Kalau tidak jadi, batalkan tanpa biaya sebelum ${freeUntil}.`]),
    ],
    action: 'Lihat jadwal',
  }),
  psychologist_moved: ({ shortTime, fullTime }) => ({
    subject: `Jadwal pindah: ${shortTime}`,
    paragraphs: [`Satu jadwal Anda pindah ke ${fullTime}. Waktu yang lama terbuka lagi.`],
    action: 'Lihat jadwal',
  }),
  offer_received: ({ shortTime, fullTime, answerBy }) => ({
    subject: `Ada waktu untukmu: ${shortTime}`,
    paragraphs: [
      `Kami menyimpan ${fullTime} untukmu.`,
      `Ambil atau tolak paling lambat ${answerBy}. Selama belum kamu ambil, tidak ada yang berubah dan tidak ada biaya.`,
    ],
    action: 'Lihat waktunya',
  }),
  session_booked: ({ shortTime, fullTime }) => ({
    subject: `Jadwal baru: ${shortTime}`,
    paragraphs: [`Satu jadwal Anda sudah pasti: ${fullTime}.`],
    action: 'Lihat jadwal',
  }),
  session_clashes: ({ shortTime, fullTime }) => ({
    subject: `Jadwal ${shortTime} bertabrakan dengan kalender Anda`,
    paragraphs: [
      `Di kalender yang Anda ikuti ada acara lain pada ${fullTime}.`,
      'Jadwal ini tetap berlaku. Kalau tidak bisa, tawarkan waktu lain dari halamannya.',
    ],
    action: 'Lihat jadwal',
  }),
  session_cancelled: ({ shortTime, fullTime }) => ({
    subject: `Jadwal Anda ${shortTime} sudah dibatalkan`,
    paragraphs: [`Jadwal ${fullTime} sudah dibatalkan. Anda tidak perlu melakukan apa-apa.`],
    action: 'Lihat jadwal',
  }),
  offer_ended: ({ shortTime, fullTime }) => ({
    subject: `Waktu ${shortTime} terbuka lagi`,
    paragraphs: [`Waktu ${fullTime} yang Anda tawarkan tidak diambil dan sekarang terbuka lagi.`],
    action: 'Lihat jadwal',
  }),
  offer_lapsed: ({ shortTime, fullTime }) => ({
    subject: `Waktu ${shortTime} sudah kami lepas`,
    paragraphs: [
      `Waktu ${fullTime} tidak kami simpan lagi, karena batas untuk mengambilnya sudah lewat. Tidak ada biaya.`,
      'Kamu tetap dalam daftar tunggu. Kami kabari lagi begitu ada waktu lain.',
    ],
    action: 'Lihat daftar tunggu',
  }),
  place_lapsed: () => ({
    subject: 'Kamu tidak lagi dalam daftar tunggu',
    paragraphs: [
      'Selama ini belum ada waktu yang kamu ambil, dan masa tunggumu sudah habis.',
      'Kalau masih perlu, kamu bisa menunggu lagi kapan saja. Tidak ada biayanya.',
    ],
    action: 'Lihat daftar tunggu',
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
  client_moved: ({ shortTime, fullTime, freeUntil }) => ({
    subject: `Your appointment has moved: ${shortTime}`,
    paragraphs: [
      `Your appointment is now on ${fullTime}. The old time no longer holds.`,
      ...(freeUntil === '' ? [] : [`If that will not do, cancel for nothing before ${freeUntil}.`]),
    ],
    action: 'See your appointment',
  }),
  psychologist_moved: ({ shortTime, fullTime }) => ({
    subject: `An appointment has moved: ${shortTime}`,
    paragraphs: [`One of your appointments has moved to ${fullTime}. The old time is open again.`],
    action: 'See the appointment',
  }),
  offer_received: ({ shortTime, fullTime, answerBy }) => ({
    subject: `A time for you: ${shortTime}`,
    paragraphs: [
      `We are keeping ${fullTime} for you.`,
      `Take it or decline it by ${answerBy}. As long as you have not taken it, nothing changes and nothing is to be paid.`,
    ],
    action: 'See the time',
  }),
  session_booked: ({ shortTime, fullTime }) => ({
    subject: `A new appointment: ${shortTime}`,
    paragraphs: [`One of your appointments is settled: ${fullTime}.`],
    action: 'See the appointment',
  }),
  session_clashes: ({ shortTime, fullTime }) => ({
    subject: `Appointment ${shortTime} clashes with your calendar`,
    paragraphs: [
      `A calendar you follow holds something else on ${fullTime}.`,
      'The appointment stands. If you cannot make it, offer another time from its page.',
    ],
    action: 'See the appointment',
  }),
  session_cancelled: ({ shortTime, fullTime }) => ({
    subject: `Your appointment ${shortTime} is cancelled`,
    paragraphs: [`The appointment on ${fullTime} is cancelled. There is nothing you need to do.`],
    action: 'See the appointment',
  }),
  offer_ended: ({ shortTime, fullTime }) => ({
    subject: `${shortTime} is open again`,
    paragraphs: [`The time you offered, ${fullTime}, was not taken and is open again.`],
    action: 'See the appointment',
  }),
  offer_lapsed: ({ shortTime, fullTime }) => ({
    subject: `We no longer keep ${shortTime}`,
    paragraphs: [
      `${fullTime} is no longer kept for you: the time to take it has passed. There is nothing to pay.`,
      'You are still on the waiting list. We will write again as soon as there is another time.',
    ],
    action: 'See the waiting list',
  }),
  place_lapsed: () => ({
    subject: 'You are no longer on the waiting list',
    paragraphs: [
      'You have not taken a time so far, and the time for waiting is over.',
      'If you still need one, you can join again whenever you like. It costs nothing.',
    ],
    action: 'See the waiting list',
  }),
};
