import type { ProblemCatalogue } from '../platform/http/problem.js';

/** What the problems around paying psychologists say. */
export const PAYOUT_PROBLEMS = {
  payout_not_in_state: {
    id: {
      title: 'Keadaan pembayaran sudah lain',
      detail: 'Muat ulang halaman ini: pembayaran ini sudah diubah.',
    },
    en: {
      title: 'The payout has changed',
      detail: 'Reload the page: its state is another now.',
    },
  },
  payout_in_flight: {
    id: {
      title: 'Masih ada pembayaran yang berjalan',
      detail: 'Selesaikan dulu pembayaran sebelumnya untuk psikolog ini.',
    },
    en: {
      title: 'A payout is on its way already',
      detail: 'Finish the payout before it to this psychologist first.',
    },
  },
  balance_too_low: {
    id: {
      title: 'Saldo sudah berubah',
      detail: 'Saldo psikolog ini tidak lagi cukup. Muat ulang, lalu periksa jumlahnya.',
    },
    en: {
      title: 'The balance has changed',
      detail: 'It does not cover this amount any more. Reload and check the sum.',
    },
  },
  bank_account_missing: {
    id: {
      title: 'Rekening belum ada',
      detail: 'Psikolog ini belum mengisi rekening tujuan.',
    },
    en: {
      title: 'No bank account yet',
      detail: 'This psychologist has not named an account to be paid to.',
    },
  },
  balance_frozen: {
    id: {
      title: 'Saldo dibekukan',
      detail: 'Akun psikolog ini ditangguhkan. Saldonya menunggu sampai akun dipulihkan.',
    },
    en: {
      title: 'The balance is frozen',
      detail: 'This psychologist’s account is suspended. The balance waits until it is restored.',
    },
  },
  second_admin_needed: {
    id: {
      title: 'Perlu admin lain',
      detail: 'Yang menyiapkan pembayaran tidak boleh menyetujui atau menyelesaikannya.',
    },
    en: {
      title: 'Another admin is needed',
      detail: 'Whoever prepared a payout may not approve or finish it.',
    },
  },
} as const satisfies ProblemCatalogue;
