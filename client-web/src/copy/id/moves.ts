import type { CancellationRule, CancelReasonCode } from '@/api/types';

/** Sentences about the quote; `hours` is the notice a rule counts from. */
type Why = Record<CancellationRule, (hours: number) => string>;

const reasons = {
  not_available: 'Tidak bisa pada waktu itu',
  emergency: 'Ada keadaan mendesak',
  not_needed: 'Sudah tidak diperlukan',
  other: 'Alasan lain',
} satisfies Record<CancelReasonCode, string>;

export const moves = {
  cancel: {
    loading: 'Menghitung uang yang kembali…',
    returned: 'Uang kembali',
    ofPaid: (percent: number, paid: string) => `${percent}% dari ${paid}`,
    kept: (amount: string) => `${amount} tidak kembali.`,
    all: 'Semua yang sudah dibayar kembali.',
    nothing: 'Tidak ada uang yang kembali.',
    until: (deadline: string, percent: number) =>
      `Berlaku sampai ${deadline}; setelahnya ${percent}%.`,
    worse:
      'Batas waktunya baru saja lewat, jadi jumlahnya berubah. Periksa lagi sebelum membatalkan.',
    reason: 'Alasan',
    optional: 'boleh dilewati',
    reasons,
    client: {
      action: 'Batalkan sesi ini',
      title: 'Batalkan sesi ini?',
      body: 'Waktunya langsung terbuka untuk orang lain, dan psikolog kami beri tahu.',
      confirm: 'Ya, batalkan',
      keep: 'Tetap pakai',
      done: 'Sesinya dibatalkan.',
      why: {
        nothing_paid: () => 'Belum ada yang kamu bayar, jadi tidak ada biaya.',
        not_confirmed_yet: () => 'Permintaanmu belum dijawab, jadi uangmu kembali penuh.',
        by_psychologist: () => 'Uangmu kembali penuh.',
        free_window: () => 'Kamu masih bisa membatalkan tanpa biaya.',
        by_hours: (hours) =>
          hours === 0
            ? 'Sesi ini sudah terlalu dekat.'
            : `Masih ${hours} jam atau lebih sebelum sesi dimulai.`,
        capped: () => 'Sesi ini pernah kamu pindah; yang kembali tidak lebih dari saat itu.',
      } satisfies Why,
    },
    psychologist: {
      action: 'Batalkan sesi',
      title: 'Batalkan sesi ini?',
      body: 'Klien mendapat kembali semua yang sudah dibayar, dan kami beri tahu. Waktunya terbuka lagi.',
      confirm: 'Ya, batalkan',
      keep: 'Kembali',
      done: 'Sesi dibatalkan. Uang klien dikirim balik.',
      text: 'Pesan untuk klien',
      textHint: 'Klien dapat membacanya. Tidak perlu menyebut hal pribadi.',
      tooLong: (most: number) => `Paling banyak ${most} huruf.`,
      why: {
        nothing_paid: () => 'Klien belum membayar apa pun.',
        not_confirmed_yet: () => 'Klien mendapat kembali semuanya.',
        by_psychologist: () => 'Saat Anda yang membatalkan, klien mendapat kembali semuanya.',
        free_window: () => 'Klien mendapat kembali semuanya.',
        by_hours: () => 'Klien mendapat kembali semuanya.',
        capped: () => 'Klien mendapat kembali semuanya.',
      } satisfies Why,
    },
  },
  cancelled: {
    byClient: 'Dibatalkan oleh pemesannya.',
    byPsychologist: 'Dibatalkan oleh psikolog.',
    byHouse: 'Dibatalkan oleh RuangPulih.',
    reason: (reason: string) => `Alasan: ${reason}`,
  },
};
