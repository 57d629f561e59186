import type { ProblemCatalogue } from '../platform/http/problem.js';

/** What the problems of consents, exports and erasure say. */
export const PRIVACY_PROBLEMS = {
  informed_consent_required: {
    id: {
      title: 'Persetujuan layanan belum ada',
      detail: 'Baca dan setujui penjelasan layanan sebelum memesan jadwal lagi.',
    },
    en: {
      title: 'Consent to the service is missing',
      detail: 'Read and agree to how the service works before booking again.',
    },
  },
  consent_of_account: {
    id: {
      title: 'Akun tidak bisa ada tanpa ini',
      detail: 'Persetujuan ini berakhir bersama akunnya. Kamu bisa menghapus akun di halaman ini.',
    },
    en: {
      title: 'No account without it',
      detail: 'This consent ends with the account. You can delete the account on this page.',
    },
  },
  export_under_way: {
    id: {
      title: 'Salinan sedang disiapkan',
      detail: 'Tunggu salinan yang sedang disiapkan selesai lebih dulu.',
    },
    en: {
      title: 'A copy is being prepared',
      detail: 'Wait until the copy that is being prepared is ready.',
    },
  },
  export_not_ready: {
    id: {
      title: 'Salinan tidak bisa diunduh',
      detail: 'Salinan ini belum siap atau sudah dihapus. Minta yang baru bila perlu.',
    },
    en: {
      title: 'The copy cannot be downloaded',
      detail: 'This copy is not ready yet, or is gone. Ask for a new one if you need it.',
    },
  },
  erasure_refused: {
    id: {
      title: 'Akun belum bisa dihapus',
      detail: 'Selesaikan dulu yang disebut: jadwal yang akan datang, dana, atau tugas admin.',
    },
    en: {
      title: 'The account cannot be deleted yet',
      detail: 'Settle first what is named: sessions ahead, money, or an admin’s duties.',
    },
  },
  erasure_under_way: {
    id: {
      title: 'Penghapusan sudah diminta',
      detail: 'Akun ini sudah menunggu dihapus. Kamu bisa membatalkannya sebelum waktunya.',
    },
    en: {
      title: 'Deletion was asked for already',
      detail: 'This account is waiting to be deleted. You can take that back before its time.',
    },
  },
  account_leaving: {
    id: {
      title: 'Akunmu menunggu dihapus',
      detail:
        'Jadwal baru tidak bisa dipesan sementara itu. Batalkan dulu penghapusannya di Data dan privasi, lalu pesan lagi.',
    },
    en: {
      title: 'Your account is waiting to be deleted',
      detail:
        'Nothing new can be booked meanwhile. Take the deletion back under Data and privacy first, then book again.',
    },
  },
  nothing_to_take_back: {
    id: {
      title: 'Tidak ada yang bisa dibatalkan',
      detail: 'Tidak ada penghapusan yang menunggu, atau penghapusannya sudah dimulai.',
    },
    en: {
      title: 'Nothing to take back',
      detail: 'No deletion is waiting, or it has begun already.',
    },
  },
} as const satisfies ProblemCatalogue;
