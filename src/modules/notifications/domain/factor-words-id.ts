import type { FactorKind } from './factor-kinds.js';
import type { LetterWords } from './letter.js';

const NOT_YOU =
  'Kalau itu bukan kamu, segera ganti kata sandimu dan keluarkan semua perangkat, lalu hubungi kami.';

/** About the ways into an account. */
export const FACTOR_WORDS_ID: Pick<LetterWords, FactorKind> = {
  factor_added: () => ({
    subject: 'Verifikasi dua langkah ditambahkan',
    paragraphs: ['Cara baru untuk memastikan itu kamu baru saja ditambahkan ke akunmu.', NOT_YOU],
    action: 'Lihat keamanan akun',
  }),
  factor_removed: () => ({
    subject: 'Verifikasi dua langkah dihapus',
    paragraphs: [
      'Salah satu cara untuk memastikan itu kamu baru saja dihapus dari akunmu.',
      NOT_YOU,
    ],
    action: 'Lihat keamanan akun',
  }),
  recovery_code_used: () => ({
    subject: 'Sebuah kode pemulihan dipakai',
    paragraphs: [
      'Salah satu kode pemulihan akunmu baru saja dipakai, dan tidak berlaku lagi.',
      NOT_YOU,
    ],
    action: 'Lihat keamanan akun',
  }),
  recovery_codes_renewed: () => ({
    subject: 'Kode pemulihan diganti',
    paragraphs: ['Akunmu punya kode pemulihan baru. Yang lama tidak berlaku lagi.', NOT_YOU],
    action: 'Lihat keamanan akun',
  }),
  codes_failing: () => ({
    subject: 'Kode verifikasi yang salah untuk akunmu',
    paragraphs: [
      'Seseorang memasukkan kata sandi akunmu dengan benar, tetapi kode verifikasinya salah.',
      'Kalau itu kamu, abaikan pesan ini. Kalau bukan, orang itu tahu kata sandimu: segera ganti.',
    ],
    action: 'Lihat keamanan akun',
  }),
  factor_reset_started: () => ({
    subject: 'Permintaan untuk menghapus verifikasi dua langkah',
    paragraphs: [
      'Tim kami menerima permintaan untuk menghapus verifikasi dua langkah di akunmu karena perangkatnya hilang.',
      'Kalau itu kamu, buka tautan ini dalam 24 jam dan masukkan kata sandimu. Tautan ini hanya berlaku sekali.',
      'Kalau bukan kamu, buka tautan yang sama dan pilih batalkan. Jangan teruskan pesan ini kepada siapa pun.',
    ],
    action: 'Lanjutkan atau batalkan',
  }),
  support_opened: () => ({
    subject: 'Tim kami sedang membantu akunmu',
    paragraphs: [
      'Tim bantuan kami baru saja membuka akunmu atas namamu, paling lama 30 menit. Alasannya dan semua yang dilakukan tercatat di jejak datamu.',
      'Mereka tidak bisa melihat isi catatan, percakapan, atau kata sandimu. Kalau kamu tidak memintanya, akhiri sekarang juga di halaman akun, lalu hubungi kami.',
    ],
    action: 'Buka halaman akun',
  }),
  admin_invited: () => ({
    subject: 'Undangan bergabung dengan tim RuangPulih',
    paragraphs: [
      'Anda diundang bergabung dengan tim RuangPulih sebagai admin.',
      'Buka tautan ini dalam 72 jam untuk membuat akun. Tautan ini hanya berlaku sekali; jangan teruskan.',
    ],
    action: 'Terima undangan',
  }),
};
