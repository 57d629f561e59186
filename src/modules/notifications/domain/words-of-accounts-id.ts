import type { AccountLetterKind } from '../../accounts/index.js';
import type { LetterWords } from './letter.js';

const ONCE = 'Tautan ini hanya bisa dipakai sekali.';
const NOT_ME =
  'Kalau ini bukan kamu, buka tautan di bawah: semua perangkat dikeluarkan, kata sandi yang lama tidak berlaku lagi, dan kami kirim tautan untuk membuat yang baru.';
const WAS_ME = 'Kalau ini kamu, pesan ini boleh diabaikan.';
const ACTION = 'Ini bukan saya';

/** About an account itself: psychologists and admins get them too, in the tone of the site. */
export const ACCOUNT_WORDS_ID: Pick<LetterWords, AccountLetterKind> = {
  email_proof: () => ({
    subject: 'Pastikan alamat email ini',
    paragraphs: [
      'Alamat email ini ditulis untuk sebuah akun RuangPulih. Buka tautan di bawah untuk memastikan bahwa alamat ini memang milikmu.',
      `Tautannya berlaku 24 jam. ${ONCE}`,
      'Kalau kamu tidak merasa mendaftar, abaikan saja: tanpa tautan itu alamat ini tidak menjadi milik siapa pun.',
    ],
    action: 'Pastikan alamat ini',
  }),
  password_reset: () => ({
    subject: 'Buat kata sandi baru',
    paragraphs: [
      'Ada permintaan untuk membuat kata sandi baru bagi akun dengan alamat email ini.',
      `Tautannya berlaku 30 menit. ${ONCE} Setelah dipakai, semua perangkat dikeluarkan.`,
      'Kalau kamu tidak memintanya, abaikan saja: kata sandimu tidak berubah.',
    ],
    action: 'Buat kata sandi baru',
  }),
  password_changed: ({ fullTime }) => ({
    subject: 'Kata sandi akunmu diganti',
    paragraphs: [`Kata sandi akun ini diganti ${fullTime}.`, WAS_ME, NOT_ME],
    action: ACTION,
  }),
  email_changing: ({ fullTime }) => ({
    subject: 'Ada permintaan mengganti alamat email akunmu',
    paragraphs: [
      `Pada ${fullTime} ada permintaan untuk mengganti alamat email akun ini. Alamat ini tetap berlaku sampai alamat yang baru dipastikan.`,
      WAS_ME,
      NOT_ME,
    ],
    action: ACTION,
  }),
  email_changed: ({ fullTime }) => ({
    subject: 'Alamat email akunmu diganti',
    paragraphs: [
      `Sejak ${fullTime} akun ini memakai alamat email lain, dan pesan berikutnya dikirim ke sana.`,
      WAS_ME,
      `${NOT_ME} Alamat ini pun dipakai lagi.`,
    ],
    action: ACTION,
  }),
  phone_changed: ({ fullTime }) => ({
    subject: 'Nomor HP akunmu diganti',
    paragraphs: [`Nomor HP akun ini diganti ${fullTime}.`, WAS_ME, NOT_ME],
    action: ACTION,
  }),
  session_copied: ({ fullTime }) => ({
    subject: 'Satu perangkat dikeluarkan dari akunmu',
    paragraphs: [
      `Pada ${fullTime} kunci masuk sebuah perangkat dipakai dari dua tempat, jadi perangkat itu kami keluarkan. Ini bisa terjadi kalau peramban dikembalikan dari cadangan, tetapi juga kalau seseorang menyalinnya.`,
      'Masuk lagi seperti biasa. Kalau kamu ragu, buka tautan di bawah: semua perangkat dikeluarkan, kata sandi yang lama tidak berlaku lagi, dan kami kirim tautan untuk membuat yang baru.',
    ],
    action: 'Amankan akun',
  }),
  new_device: ({ fullTime, device }) => ({
    subject: 'Akunmu dibuka dari perangkat baru',
    paragraphs: [
      `Akun ini dibuka ${fullTime} dari perangkat yang belum pernah dipakai sebelumnya${device === '' ? '' : ` (${device})`}.`,
      WAS_ME,
      NOT_ME,
    ],
    action: ACTION,
  }),
};
