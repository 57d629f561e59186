import type { LetterWords } from './letter.js';
import type { StandingKind } from './suspension-kinds.js';

type Words = Pick<LetterWords, StandingKind | 'booking_called_off'>;

/** About sessions that are called off, and how an account stands. Never a word about why. */
export const SUSPENSION_ID: Words = {
  booking_called_off: ({ fullTime }) => ({
    subject: 'Jadwalmu dibatalkan oleh RuangPulih',
    paragraphs: [
      `Maaf, jadwal ${fullTime} tidak bisa berlangsung. Ini bukan karena kamu.`,
      'Uang yang sudah kamu bayar kembali penuh, dan kamu tidak perlu melakukan apa-apa. Kami kabari lagi begitu uangnya sampai.',
      'Di halaman jadwalmu ada tiga pilihan pengganti pada waktu yang berdekatan.',
    ],
    action: 'Lihat pilihan pengganti',
  }),
  account_no_new: () => ({
    subject: 'Tidak ada jadwal baru untuk sementara',
    paragraphs: [
      'Untuk sementara, akun ini tidak membuat dan tidak menerima jadwal baru.',
      'Jadwal yang sudah ada tetap berlangsung, dan akun ini tetap bisa dipakai seperti biasa.',
      'Ada pertanyaan? Balas pesan ini.',
    ],
    action: 'Buka akun',
  }),
  account_suspended: () => ({
    subject: 'Akun ditangguhkan',
    paragraphs: [
      'Akun ini ditangguhkan mulai sekarang, dan perangkatnya sudah dikeluarkan. Jadwal yang akan datang dibatalkan; uangnya kembali penuh kepada yang membayar.',
      'Data sendiri tetap bisa dibaca dan diminta salinannya setelah masuk.',
      'Ada pertanyaan? Balas pesan ini.',
    ],
    action: 'Masuk',
  }),
  account_restored: () => ({
    subject: 'Akun bisa dipakai lagi',
    paragraphs: [
      'Akun ini terbuka lagi seperti biasa.',
      'Jadwal yang sempat dibatalkan tidak kembali dengan sendirinya.',
    ],
    action: 'Buka akun',
  }),
  photo_removed: () => ({
    subject: 'Foto profil Anda dihapus',
    paragraphs: [
      'Tim kami menghapus foto profil Anda. Alasannya ada di halaman profil Anda setelah masuk.',
      'Silakan unggah foto lain kapan saja.',
    ],
    action: 'Buka profil',
  }),
};

export const SUSPENSION_EN: Words = {
  booking_called_off: ({ fullTime }) => ({
    subject: 'Your session was cancelled by RuangPulih',
    paragraphs: [
      `We are sorry: the session of ${fullTime} cannot take place. It is not because of you.`,
      'What you have paid comes back in full, and there is nothing you need to do. We will write again once it has arrived.',
      'On the page of your session you find three other choices at a time close to it.',
    ],
    action: 'See other choices',
  }),
  account_no_new: () => ({
    subject: 'No new sessions for the time being',
    paragraphs: [
      'For the time being this account neither makes nor takes new sessions.',
      'What is agreed takes place, and the account works as ever.',
      'Any question? Reply to this message.',
    ],
    action: 'Open the account',
  }),
  account_suspended: () => ({
    subject: 'Account suspended',
    paragraphs: [
      'This account is suspended from now on, and its devices are signed out. Sessions ahead are cancelled; whoever paid gets everything back.',
      'Your own data can still be read, and a copy of it be asked for, after signing in.',
      'Any question? Reply to this message.',
    ],
    action: 'Sign in',
  }),
  account_restored: () => ({
    subject: 'Account restored',
    paragraphs: [
      'This account can be used as before.',
      'Sessions that were cancelled do not come back by themselves.',
    ],
    action: 'Open the account',
  }),
  photo_removed: () => ({
    subject: 'Your profile photo was removed',
    paragraphs: [
      'Our team removed your profile photo. The reason stands on your profile page after signing in.',
      'You can upload another one at any time.',
    ],
    action: 'Open your profile',
  }),
};
