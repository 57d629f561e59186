import type { LetterWords } from './letter.js';
import type { PrivacyKind } from './message.js';

type Words = Pick<LetterWords, PrivacyKind>;

/** About one's own data. Said to clients and psychologists alike. */
export const PRIVACY_ID: Words = {
  export_ready: ({ fullTime }) => ({
    subject: 'Salinan datamu sudah siap',
    paragraphs: [
      'Salinan data yang kamu minta sudah siap diunduh setelah masuk.',
      `Salinan itu dihapus ${fullTime}. Simpan di tempat yang hanya bisa kamu buka.`,
      'Kalau bukan kamu yang memintanya, ganti kata sandimu dan hubungi kami.',
    ],
    action: 'Buka halamannya',
  }),
  erasure_requested: ({ fullTime }) => ({
    subject: 'Penghapusan akunmu sudah kami terima',
    paragraphs: [
      `Akunmu akan dihapus ${fullTime}. Sampai saat itu kamu masih bisa membatalkannya.`,
      'Kalau bukan kamu yang memintanya, masuk sekarang, batalkan, lalu ganti kata sandimu.',
    ],
    action: 'Lihat atau batalkan',
  }),
  erasure_taken_back: () => ({
    subject: 'Akunmu tidak jadi dihapus',
    paragraphs: ['Penghapusan akunmu sudah dibatalkan. Tidak ada yang dihapus.'],
    action: 'Buka halamannya',
  }),
  erasure_begins: ({ fullTime }) => ({
    subject: 'Akunmu sekarang dihapus',
    paragraphs: [
      'Ini pesan terakhir dari kami: setelah ini alamat email ini tidak kami simpan lagi.',
      `Nama dan kontakmu dihapus sekarang. Kunci tulisanmu dimusnahkan; salinan cadangan terakhirnya habis paling lambat ${fullTime}.`,
      'Yang wajib disimpan menurut hukum, seperti pembukuan dan catatan yang tersegel, tetap ada selama waktunya, tanpa nama dan kontakmu.',
    ],
    action: 'RuangPulih',
  }),
  account_idle: ({ fullTime }) => ({
    subject: 'Akunmu sudah lama tidak dipakai',
    paragraphs: [
      `Kami tidak menyimpan data lebih lama dari yang perlu. Akunmu akan dihapus ${fullTime} kalau kamu tidak masuk sebelum itu.`,
      'Kalau ingin tetap memakainya, cukup masuk sekali. Kalau tidak, tidak ada yang perlu kamu lakukan.',
    ],
    action: 'Masuk',
  }),
};

export const PRIVACY_EN: Words = {
  export_ready: ({ fullTime }) => ({
    subject: 'The copy of your data is ready',
    paragraphs: [
      'The copy you asked for can be downloaded after signing in.',
      `It is deleted ${fullTime}. Keep it where only you can open it.`,
      'If it was not you who asked, change your password and contact us.',
    ],
    action: 'Open the page',
  }),
  erasure_requested: ({ fullTime }) => ({
    subject: 'We have received the deletion of your account',
    paragraphs: [
      `Your account will be deleted ${fullTime}. Until then you can take that back.`,
      'If it was not you who asked, sign in now, take it back and change your password.',
    ],
    action: 'See or take back',
  }),
  erasure_taken_back: () => ({
    subject: 'Your account will not be deleted',
    paragraphs: ['The deletion of your account was taken back. Nothing has been deleted.'],
    action: 'Open the page',
  }),
  erasure_begins: ({ fullTime }) => ({
    subject: 'Your account is being deleted now',
    paragraphs: [
      'This is our last message: after it we no longer store this email address.',
      `Your name and contacts are deleted now. The keys of what you wrote are destroyed; their last backup is gone at the latest ${fullTime}.`,
      'What the law asks us to keep, such as books and the sealed record, stays for its time, without your name and contacts.',
    ],
    action: 'RuangPulih',
  }),
  account_idle: ({ fullTime }) => ({
    subject: 'You have not used your account for long',
    paragraphs: [
      `We keep data no longer than needed. Your account will be deleted ${fullTime} unless you sign in before then.`,
      'To go on using it, signing in once is enough. Otherwise there is nothing you need to do.',
    ],
    action: 'Sign in',
  }),
};
