import type { ProblemCatalogue } from '../platform/http/problem.js';
import { ACCOUNT_PROBLEMS } from './problems-of-accounts.js';
import { CHILD_PROBLEMS } from './problems-of-children.js';
import { CARE_PROBLEMS } from './problems-of-care.js';
import { FACTOR_PROBLEMS } from './problems-of-factors.js';
import { CALENDAR_PROBLEMS } from './problems-of-calendars.js';
import { KEY_PROBLEMS } from './problems-of-keys.js';
import { SUPPORT_PROBLEMS } from './problems-of-support.js';
import { PRIVACY_PROBLEMS } from './problems-of-privacy.js';
import { GUEST_PROBLEMS } from './problems-of-guests.js';
import { MOVE_PROBLEMS } from './problems-of-moves.js';
import { REPORT_PROBLEMS } from './problems-of-reports.js';
import { PAYOUT_PROBLEMS } from './problems-of-payouts.js';

/** What every problem says, in both languages. `detail` speaks to the person, never to the machine. */
export const PROBLEMS = {
  internal: {
    id: {
      title: 'Ada yang salah di pihak kami',
      detail: 'Coba lagi sebentar lagi. Data yang kamu tulis belum hilang.',
    },
    en: { title: 'Something went wrong on our side', detail: 'Please try again in a moment.' },
  },
  malformed_json: {
    id: { title: 'Permintaan tidak terbaca', detail: 'Isi permintaan bukan JSON yang benar.' },
    en: { title: 'Unreadable request', detail: 'The body is not valid JSON.' },
  },
  idempotency_key_required: {
    id: {
      title: 'Kunci permintaan belum ada',
      detail: 'Sertakan header Idempotency-Key (1–255 karakter).',
    },
    en: {
      title: 'Idempotency key missing',
      detail: 'Send an Idempotency-Key header (1–255 characters).',
    },
  },
  not_signed_in: {
    id: { title: 'Belum masuk', detail: 'Masuk dulu untuk melanjutkan.' },
    en: { title: 'Not signed in', detail: 'Sign in to continue.' },
  },
  wrong_credentials: {
    id: { title: 'Belum cocok', detail: 'Email atau nomor telepon dan kata sandinya belum cocok.' },
    en: {
      title: 'That did not match',
      detail: 'The email or phone number and the password do not match.',
    },
  },
  account_suspended: {
    id: {
      title: 'Akun ditangguhkan',
      detail:
        'Selama akun ini ditangguhkan, hanya data sendiri yang bisa dibaca. Hubungi tim kami.',
    },
    en: {
      title: 'Account suspended',
      detail:
        'While this account is suspended, only its own data can be read. Please contact our team.',
    },
  },
  account_not_in_state: {
    id: {
      title: 'Keadaan akun sudah berubah',
      detail: 'Akun ini sudah ditangguhkan atau dipulihkan sebelumnya.',
    },
    en: {
      title: 'The account has changed',
      detail: 'This account has been suspended or restored already.',
    },
  },
  own_duties: {
    id: { title: 'Tugas sendiri', detail: 'Tugas Anda sendiri diatur oleh superadmin lain.' },
    en: { title: 'Your own duties', detail: 'Another superadmin decides about your duties.' },
  },
  admin_not_suspendable: {
    id: {
      title: 'Akun admin',
      detail: 'Akun admin tidak bisa ditangguhkan di sini.',
    },
    en: {
      title: 'An admin’s account',
      detail: 'The account of an admin cannot be suspended here.',
    },
  },
  forbidden: {
    id: { title: 'Tidak diizinkan', detail: 'Akun ini tidak bisa melakukan itu.' },
    en: { title: 'Not allowed', detail: 'This account may not do that.' },
  },
  not_found: {
    id: { title: 'Tidak ditemukan', detail: 'Yang kamu cari tidak ada di sini.' },
    en: { title: 'Not found', detail: 'What you are looking for is not here.' },
  },
  method_not_allowed: {
    id: { title: 'Cara tidak dikenal', detail: 'Alamat ini tidak menerima cara permintaan itu.' },
    en: { title: 'Method not allowed', detail: 'This address does not take that method.' },
  },
  slot_taken: {
    id: {
      title: 'Waktu itu baru saja diambil',
      detail: 'Orang lain lebih dulu. Pilih salah satu waktu terdekat.',
    },
    en: {
      title: 'That time has just been taken',
      detail: 'Somebody was faster. Choose one of the nearest times.',
    },
  },
  slot_not_open: {
    id: {
      title: 'Waktu itu tidak dibuka',
      detail: 'Psikolog tidak menerima sesi pada waktu itu. Pilih waktu lain.',
    },
    en: {
      title: 'That time is not open',
      detail: 'The psychologist takes no session at that time. Choose another.',
    },
  },
  person_busy: {
    id: { title: 'Kamu punya sesi lain', detail: 'Ada sesi lain pada waktu yang sama.' },
    en: { title: 'You have another session', detail: 'There is another session at the same time.' },
  },
  too_many_holds: {
    id: {
      title: 'Sudah dua waktu ditahan',
      detail: 'Selesaikan atau lepaskan salah satunya dulu.',
    },
    en: { title: 'Two times are held already', detail: 'Finish or release one of them first.' },
  },
  hold_in_payment: {
    id: {
      title: 'Ada pembayaran berjalan',
      detail: 'Selesaikan dulu pembayaran sesi yang sedang ditahan.',
    },
    en: {
      title: 'A payment is under way',
      detail: 'Finish paying for the session you hold first.',
    },
  },
  hold_expired: {
    id: {
      title: 'Waktu tahan sudah habis',
      detail: 'Waktunya tidak lagi ditahan untukmu. Pilih waktu lagi.',
    },
    en: {
      title: 'The hold has ended',
      detail: 'The time is no longer kept for you. Choose a time again.',
    },
  },
  own_practice: {
    id: {
      title: 'Itu praktik Anda sendiri',
      detail: 'Tidak bisa memesan sesi dengan diri sendiri.',
    },
    en: { title: 'That is your own practice', detail: 'Nobody books a session with themselves.' },
  },
  too_early: {
    id: { title: 'Belum waktunya', detail: 'Hasil sesi bisa dicatat setelah sesi berlangsung.' },
    en: { title: 'Not yet', detail: 'The outcome can be marked once the session has taken place.' },
  },
  not_waited: {
    id: {
      title: 'Belum tercatat menunggu',
      detail:
        'Klien bisa ditandai tidak hadir setelah Anda menunggu 15 menit di ruang sesi. Catatan ruang belum menunjukkannya.',
    },
    en: {
      title: 'No waiting on record',
      detail:
        'A client can be marked absent once you have waited in the room for 15 minutes. The room has no record of it.',
    },
  },
  booking_not_in_state: {
    id: {
      title: 'Statusnya sudah berubah',
      detail: 'Sesi ini tidak lagi dalam keadaan yang memungkinkan itu.',
    },
    en: {
      title: 'Its state has changed',
      detail: 'This session is no longer in a state that allows that.',
    },
  },
  application_not_in_state: {
    id: {
      title: 'Keadaannya sudah berubah',
      detail: 'Pendaftaran ini tidak lagi dalam keadaan yang memungkinkan itu.',
    },
    en: {
      title: 'Its state has changed',
      detail: 'This application is no longer in a state that allows that.',
    },
  },
  credentials_unchecked: {
    id: {
      title: 'Belum semua dokumen diperiksa',
      detail: 'Setiap izin dan ijazah perlu diperiksa dan cocok sebelum pendaftaran disetujui.',
    },
    en: {
      title: 'Not every document has been checked',
      detail: 'Each licence and degree must be checked and found good before the approval.',
    },
  },
  file_too_large: {
    id: {
      title: 'Berkasnya terlalu besar',
      detail: 'Paling besar 5 MB. Kecilkan, lalu coba lagi.',
    },
    en: { title: 'The file is too large', detail: 'At most 5 MB. Make it smaller and try again.' },
  },
  file_quota_reached: {
    id: {
      title: 'Tempat berkas sudah penuh',
      detail: 'Hapus berkas yang tidak diperlukan, lalu coba lagi.',
    },
    en: {
      title: 'No room for another file',
      detail: 'Remove files you do not need, then try again.',
    },
  },
  link_expired: {
    id: {
      title: 'Tautan ini sudah tidak berlaku',
      detail: 'Buka berkasnya lagi dari halamannya.',
    },
    en: { title: 'This link has expired', detail: 'Open the file again from its page.' },
  },
  invoice_not_open: {
    id: {
      title: 'Tagihan sudah ditutup',
      detail: 'Tagihan ini sudah dibayar atau tidak berlaku lagi.',
    },
    en: {
      title: 'The invoice is closed',
      detail: 'This invoice has been paid or is no longer valid.',
    },
  },
  request_in_progress: {
    id: {
      title: 'Sedang diproses',
      detail: 'Permintaan yang sama masih diproses. Tunggu sebentar.',
    },
    en: {
      title: 'Being worked on',
      detail: 'The same request is still being worked on. Wait a moment.',
    },
  },
  stale_version: {
    id: {
      title: 'Sudah berubah',
      detail: 'Data ini diubah sejak kamu membukanya. Muat ulang lalu ulangi.',
    },
    en: {
      title: 'Changed meanwhile',
      detail: 'This was changed since you opened it. Reload and try again.',
    },
  },
  too_large: {
    id: { title: 'Terlalu besar', detail: 'Isi permintaan melebihi batas.' },
    en: { title: 'Too large', detail: 'The request is larger than allowed.' },
  },
  unsupported_media_type: {
    id: {
      title: 'Jenis isi tidak dikenal',
      detail: 'Kirim sebagai application/json; berkas sebagai multipart/form-data.',
    },
    en: {
      title: 'Unsupported media type',
      detail: 'Send application/json; a file as multipart/form-data.',
    },
  },
  validation_failed: {
    id: { title: 'Ada isian yang belum tepat', detail: 'Periksa kembali isian yang ditandai.' },
    en: { title: 'Something is not right yet', detail: 'Check the fields that are marked.' },
  },
  consent_required: {
    id: {
      title: 'Persetujuan belum ada',
      detail: 'Alasan datang hanya disimpan setelah kamu menyetujui pemrosesan data kesehatan.',
    },
    en: {
      title: 'Consent is missing',
      detail: 'A reason for coming is stored only after you agree to health data being processed.',
    },
  },
  idempotency_key_reused: {
    id: {
      title: 'Kunci sudah dipakai',
      detail: 'Kunci permintaan ini sudah dipakai untuk permintaan lain.',
    },
    en: { title: 'Key already used', detail: 'This key was used for another request.' },
  },
  too_many_requests: {
    id: { title: 'Terlalu sering', detail: 'Tunggu sebentar sebelum mencoba lagi.' },
    en: { title: 'Too often', detail: 'Wait a while before trying again.' },
  },
  payment_provider_unavailable: {
    id: {
      title: 'Penyedia pembayaran belum menjawab',
      detail: 'Belum ada uang yang ditarik. Coba lagi sebentar lagi.',
    },
    en: {
      title: 'The payment provider does not answer',
      detail: 'No money has moved. Please try again in a moment.',
    },
  },
  bad_signature: {
    id: { title: 'Tanda tangan salah', detail: 'Pemberitahuan ini tidak bisa dibuktikan asalnya.' },
    en: { title: 'Bad signature', detail: 'This notification cannot prove where it comes from.' },
  },
  ...ACCOUNT_PROBLEMS,
  ...CARE_PROBLEMS,
  ...CHILD_PROBLEMS,
  ...MOVE_PROBLEMS,
  ...GUEST_PROBLEMS,
  ...FACTOR_PROBLEMS,
  ...KEY_PROBLEMS,
  ...CALENDAR_PROBLEMS,
  ...SUPPORT_PROBLEMS,
  ...PRIVACY_PROBLEMS,
  ...REPORT_PROBLEMS,
  ...PAYOUT_PROBLEMS,
} as const satisfies ProblemCatalogue;
