import type { ProblemCatalogue } from '../platform/http/problem.js';

/** What the problems around second factors, their links and invitations say. */
export const FACTOR_PROBLEMS = {
  second_factor_asked: {
    id: {
      title: 'Satu langkah lagi',
      detail: 'Kata sandinya benar. Sekarang buktikan dengan langkah kedua.',
    },
    en: { title: 'One more step', detail: 'The password is right. Now prove it a second way.' },
  },
  log_in_lapsed: {
    id: { title: 'Mulai masuk lagi', detail: 'Waktunya sudah habis. Tulis kata sandinya lagi.' },
    en: { title: 'Start again', detail: 'Time has run out. Please enter the password again.' },
  },
  wrong_proof: {
    id: { title: 'Belum cocok', detail: 'Kodenya, kata sandinya, atau passkey-nya belum cocok.' },
    en: {
      title: 'That did not match',
      detail: 'The code, the password or the passkey does not match.',
    },
  },
  second_factor_needed: {
    id: {
      title: 'Siapkan verifikasi dua langkah',
      detail: 'Akun ini butuh verifikasi dua langkah sebelum bisa dipakai.',
    },
    en: {
      title: 'Set up two-step verification',
      detail: 'This account needs two-step verification before it can be used.',
    },
  },
  step_up_needed: {
    id: {
      title: 'Pastikan dulu ini memang pemiliknya',
      detail: 'Untuk tindakan ini, buktikan sekali lagi siapa yang meminta.',
    },
    en: { title: 'Confirm it is you', detail: 'For this, prove once more who you are.' },
  },
  last_factor: {
    id: {
      title: 'Ini langkah kedua yang terakhir',
      detail: 'Akun ini wajib punya verifikasi dua langkah. Tambahkan yang lain dulu.',
    },
    en: {
      title: 'This is the last one',
      detail: 'This account must have two-step verification. Add another one first.',
    },
  },
  totp_there_already: {
    id: {
      title: 'Aplikasi autentikator sudah terpasang',
      detail: 'Hapus yang lama dulu, lalu pasang yang baru.',
    },
    en: {
      title: 'An authenticator app is set up',
      detail: 'Remove the old one first, then set up the new one.',
    },
  },
  enrolment_lapsed: {
    id: { title: 'Mulai lagi dari awal', detail: 'Penyiapannya sudah terlalu lama. Mulai lagi.' },
    en: { title: 'Start over', detail: 'Setting it up took too long. Please start again.' },
  },
  too_many_passkeys: {
    id: { title: 'Sudah terlalu banyak passkey', detail: 'Hapus satu yang tidak dipakai dulu.' },
    en: { title: 'Too many passkeys', detail: 'Remove one that is not used first.' },
  },
  no_factor_yet: {
    id: {
      title: 'Belum ada verifikasi dua langkah',
      detail: 'Akun ini belum punya verifikasi dua langkah.',
    },
    en: { title: 'No two-step verification', detail: 'This account has none yet.' },
  },
  account_link_invalid: {
    id: {
      title: 'Tautan ini tidak berlaku lagi',
      detail: 'Tautannya sudah dipakai, dibatalkan, atau lewat waktunya.',
    },
    en: {
      title: 'This link is no longer valid',
      detail: 'It has been used or stopped, or its time is over.',
    },
  },
  address_taken: {
    id: { title: 'Alamat ini sudah punya akun', detail: 'Undang dengan alamat email yang lain.' },
    en: { title: 'That address has an account', detail: 'Use another email address.' },
  },
  invitation_not_open: {
    id: {
      title: 'Undangan sudah selesai',
      detail: 'Undangan ini sudah diterima, ditarik, atau diganti.',
    },
    en: {
      title: 'The invitation has ended',
      detail: 'It has been accepted, withdrawn or replaced.',
    },
  },
} satisfies ProblemCatalogue;
