import { FACTOR_WORDS_ID } from './factor-words-id.js';
import type { LetterWords } from './letter.js';
import { GUESTS_ID } from './words-of-guests.js';
import { MOVES_ID } from './words-of-moves.js';
import { PRIVACY_ID } from './words-of-privacy.js';
import { SUSPENSION_ID } from './words-of-suspension.js';
import { ACCOUNT_WORDS_ID } from './words-of-accounts-id.js';

/** Whoever paid late, or was moved, may have changed their mind meanwhile. */
function freeNote(freeUntil: string): string[] {
  if (freeUntil === '') return [];
  return [
    `Ada yang berubah sejak kamu memesan. Kalau kamu sudah tidak ingin, batalkan sebelum ${freeUntil}: uangmu kembali penuh.`,
  ];
}

/** The Indonesian words. */
export const WORDS_ID: LetterWords = {
  ...FACTOR_WORDS_ID,
  ...MOVES_ID,
  ...PRIVACY_ID,
  ...SUSPENSION_ID,
  ...GUESTS_ID,
  ...ACCOUNT_WORDS_ID,
  request_received: ({ shortTime, fullTime, answerBy }) => ({
    subject: `Permintaan jadwal: ${shortTime}`,
    paragraphs: [
      `Ada permintaan jadwal baru untuk ${fullTime}.`,
      `Mohon dijawab paling lambat ${answerBy}. Setelah itu permintaan berakhir dengan sendirinya dan uangnya dikembalikan penuh.`,
    ],
    action: 'Lihat permintaan',
  }),
  request_sent: ({ fullTime, answerBy, freeUntil }) => ({
    subject: 'Permintaan jadwalmu sudah diteruskan',
    paragraphs: [
      `Jadwal ${fullTime} sudah kamu minta, dan waktunya kami simpan untukmu.`,
      `Jawabannya datang paling lambat ${answerBy}. Kalau tidak jadi, uangmu kembali penuh.`,
      ...freeNote(freeUntil),
    ],
    action: 'Lihat jadwal',
  }),
  booking_confirmed: ({ shortTime, fullTime, isReminded, freeUntil }) => ({
    subject: `Jadwal kamu ${shortTime} sudah pasti`,
    paragraphs: [
      `Jadwal kamu ${fullTime} sudah pasti.`,
      `${isReminded ? 'Kami ingatkan lagi sehari dan satu jam sebelumnya. ' : ''}Semua yang kamu perlukan ada di halaman jadwalmu.`,
      ...freeNote(freeUntil),
    ],
    action: 'Lihat jadwal',
  }),
  booking_rejected: ({ fullTime }) => ({
    subject: 'Jadwal yang kamu minta tidak jadi',
    paragraphs: [
      `Maaf, jadwal ${fullTime} tidak bisa dipenuhi.`,
      'Uang yang sudah kamu bayar kembali penuh, dan kamu tidak perlu melakukan apa-apa. Kami kabari lagi begitu uangnya sampai.',
    ],
    action: 'Lihat dan pilih waktu lain',
  }),
  hold_expired: ({ fullTime }) => ({
    subject: 'Waktu yang kamu pilih sudah dilepas',
    paragraphs: [
      `Waktu ${fullTime} kami lepas karena pembayarannya belum kami terima.`,
      'Kalau kamu masih ingin, pilih saja waktunya sekali lagi. Uang yang datang terlambat tidak hilang: jadwalmu dilanjutkan, atau uangnya kembali penuh.',
    ],
    action: 'Pilih waktu lagi',
  }),
  booking_cancelled: ({ shortTime, fullTime }) => ({
    subject: `Jadwal ${shortTime} dibatalkan`,
    paragraphs: [
      `Jadwal ${fullTime} dibatalkan oleh pemesannya. Waktu itu terbuka lagi, dan Anda tidak perlu melakukan apa-apa.`,
    ],
    action: 'Lihat jadwal',
  }),
  late_money_returned: ({ fullTime, amount, choices }) => ({
    subject: 'Uangmu kami kembalikan',
    paragraphs: [
      `Pembayaranmu ${amount} untuk ${fullTime} datang setelah waktunya kami lepas, dan waktu itu sudah tidak tersedia lagi.`,
      'Uangnya langsung kami kirim balik dengan cara yang sama seperti saat kamu membayar. Kamu tidak perlu melakukan apa-apa.',
      choices.length === 0
        ? 'Kalau kamu masih ingin, pilih waktu lain kapan pun.'
        : 'Kalau kamu masih ingin, ini waktu terdekat yang masih kosong. Tinggal kamu tahan dan bayar:',
    ],
    action: 'Lihat rincian',
  }),
  extra_money_returned: ({ fullTime, amount }) => ({
    subject: 'Ada pembayaran yang kami kembalikan',
    paragraphs: [
      `Kami menerima ${amount} yang tidak diperlukan lagi untuk jadwal ${fullTime}: jadwal itu sudah dibayar, atau sudah dibatalkan.`,
      'Uangnya langsung kami kirim balik dengan cara yang sama seperti saat kamu membayar. Kamu tidak perlu melakukan apa-apa.',
    ],
    action: 'Lihat rincian',
  }),
  client_reminder: ({ shortTime, fullTime }) => ({
    subject: `Jadwal kamu ${shortTime}`,
    paragraphs: [
      `Sekadar mengingatkan: jadwal kamu ${fullTime}.`,
      'Siapkan tempat yang tenang beberapa menit sebelumnya.',
    ],
    action: 'Lihat jadwal',
  }),
  psychologist_reminder: ({ shortTime, fullTime }) => ({
    subject: `Jadwal Anda ${shortTime}`,
    paragraphs: [`Sekadar mengingatkan: Anda punya jadwal ${fullTime}.`],
    action: 'Lihat jadwal',
  }),
  refund_confirmed: ({ amount }) => ({
    subject: 'Uangmu sudah dikembalikan',
    paragraphs: [
      `${amount} sudah dikembalikan dengan cara yang sama seperti saat kamu membayar.`,
      'Munculnya di saldo atau rekeningmu bergantung pada penyedia pembayaranmu.',
    ],
    action: 'Lihat rincian',
  }),
  email_taken: () => ({
    subject: 'Ada yang mendaftar dengan alamat email ini',
    paragraphs: [
      'Seseorang, mungkin kamu sendiri, baru saja mendaftar dengan alamat email ini. Alamat ini sudah punya akun.',
      'Kalau itu kamu, masuk saja dengan akun yang sudah ada. Kalau bukan, abaikan pesan ini: akunmu tidak berubah.',
    ],
    action: 'Masuk',
  }),
  application_decided: () => ({
    subject: 'Ada kabar untuk pendaftaran Anda',
    paragraphs: [
      'Pendaftaran Anda sudah kami periksa.',
      'Hasilnya, dan langkah berikutnya kalau ada, bisa Anda baca setelah masuk.',
    ],
    action: 'Baca kabarnya',
  }),
  session_news: ({ fullTime }) => ({
    subject: 'Ada yang baru dari sesimu',
    paragraphs: [
      `Ada yang baru untukmu dari ${fullTime}.`,
      'Kamu bisa membacanya setelah masuk, kapan pun kamu sempat.',
    ],
    action: 'Lihat halamannya',
  }),
  documents_expiring: () => ({
    subject: 'Ada dokumen Anda yang akan habis masa berlakunya',
    paragraphs: [
      'Salah satu dokumen yang Anda kirim ke kami akan habis masa berlakunya.',
      'Tanggalnya bisa Anda lihat setelah masuk. Kirim yang baru sebelum itu, supaya jadwal Anda tetap bisa dipesan.',
    ],
    action: 'Lihat dokumen',
  }),
  documents_expired: () => ({
    subject: 'Masa berlaku dokumen Anda sudah habis',
    paragraphs: [
      'Salah satu dokumen yang Anda kirim ke kami sudah habis masa berlakunya. Jadwal yang sudah dipesan tetap berjalan, tetapi yang baru belum bisa dipesan.',
      'Kirim dokumen yang baru; setelah kami periksa, jadwal Anda terbuka lagi.',
    ],
    action: 'Lihat dokumen',
  }),
  safety_alert: () => ({
    subject: 'Ada hal penting dari klien Anda',
    paragraphs: [
      'Ada hal penting dari klien Anda yang perlu Anda lihat sekarang.',
      'Rinciannya hanya bisa dibaca setelah masuk. Pemberitahuan ini tetap terbuka sampai Anda menulis apa yang sudah dilakukan.',
    ],
    action: 'Buka sekarang',
  }),
  daily_report: ({ period, figures }) => ({
    subject: `Ringkasan harian: ${period}`,
    paragraphs: [`Ini ringkasan Anda untuk ${period}.`, ...figures],
    action: 'Buka laporan lengkap',
  }),
  weekly_report: ({ period, figures }) => ({
    subject: `Ringkasan mingguan: ${period}`,
    paragraphs: [`Ini ringkasan Anda untuk minggu ${period}.`, ...figures],
    action: 'Buka laporan lengkap',
  }),
  bank_account_changed: () => ({
    subject: 'Rekening Anda diubah',
    paragraphs: [
      'Rekening tujuan pembayaran untuk Anda baru saja diisi atau diubah. Rekening ini berlaku mulai pembayaran berikutnya; pembayaran yang sudah disiapkan tetap memakai rekening sebelumnya.',
      'Bila bukan Anda yang mengubahnya, segera ubah kembali, ganti kata sandi, dan hubungi kami.',
    ],
    action: 'Lihat rekening',
  }),
  payout_done: ({ amount }) => ({
    subject: 'Kami sudah mengirim uang untuk Anda',
    paragraphs: [
      `Kami sudah mengirim ${amount} ke rekening Anda.`,
      'Kapan uangnya terlihat bergantung pada bank Anda. Rinciannya ada di mutasi saldo.',
    ],
    action: 'Lihat mutasi saldo',
  }),
};

export const FRAME_ID = {
  greeting: (name: string): string => `Halo ${name},`,
  closing: 'Pesan ini dikirim otomatis oleh RuangPulih.',
};
