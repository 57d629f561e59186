import type { ProblemCatalogue } from '../platform/http/problem.js';

/** What the problems of logging in and getting back in say. */
export const ACCOUNT_PROBLEMS = {
  too_busy: {
    id: {
      title: 'Sedang ramai',
      detail: 'Terlalu banyak yang diminta pada saat yang sama. Coba lagi sebentar lagi.',
    },
    en: {
      title: 'Very busy',
      detail: 'Too much is being asked at this moment. Please try again shortly.',
    },
  },
  link_over: {
    id: {
      title: 'Tautan tidak berlaku lagi',
      detail: 'Tautan ini sudah dipakai, diganti yang lebih baru, atau terlalu lama. Minta lagi.',
    },
    en: {
      title: 'The link no longer works',
      detail: 'It was used, replaced by a newer one, or is too old. Ask for another.',
    },
  },
  email_taken: {
    id: {
      title: 'Alamat sudah dipakai akun lain',
      detail:
        'Alamat email ini sudah lebih dulu dipastikan untuk akun lain. Masuk dengan akun itu, atau pakai alamat lain.',
    },
    en: {
      title: 'Another account has the address',
      detail:
        'This email address was confirmed for another account first. Sign in with that one, or use another address.',
    },
  },
  wrong_password: {
    id: {
      title: 'Kata sandi belum cocok',
      detail: 'Kata sandi yang sekarang belum cocok. Periksa dan coba lagi.',
    },
    en: {
      title: 'That is not the password',
      detail: 'The present password did not match. Check it and try again.',
    },
  },
} as const satisfies ProblemCatalogue;
