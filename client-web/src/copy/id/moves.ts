import type { BookingAct, CancellationRule, CancelReasonCode } from '@/api/types';

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
  times: {
    old: (time: string) => `Sekarang: ${time}`,
    current: (time: string) => `Waktu baru: ${time}`,
    choose: 'Pilih waktu dulu.',
    taken: 'Waktu itu baru saja diambil. Pilih yang lain.',
    late: (deadline: string) => `Sesi ini hanya bisa dipindah sampai ${deadline}.`,
    often: 'Sesi ini sudah dipindah sesering yang bisa.',
    left: (many: number) => `Masih bisa dipindah ${many} kali.`,
    cap: (percent: number) =>
      percent === 0
        ? 'Kalau dipindah sekarang, membatalkannya nanti tidak mengembalikan uang.'
        : `Kalau dipindah sekarang, membatalkannya nanti mengembalikan paling banyak ${percent}%.`,
    move: {
      action: 'Pindah ke waktu lain',
      title: 'Pindah ke waktu lain',
      body: 'Harga dan layanannya tetap. Waktu yang lama langsung terbuka lagi.',
      send: 'Pindahkan',
      keep: 'Tidak jadi',
      done: 'Sesinya sudah dipindah.',
    },
    propose: {
      action: 'Tawarkan waktu lain',
      title: 'Tawarkan waktu lain',
      body: 'Waktu itu disimpan untuk klien. Sesi yang sekarang tetap berlaku sampai klien mengambilnya.',
      send: 'Tawarkan',
      keep: 'Kembali',
      done: 'Waktunya ditawarkan. Klien kami beri tahu.',
    },
  },
  forClient: {
    action: 'Pesankan sesi',
    title: 'Pesankan sesi',
    body: 'Waktunya disimpan dan gratis sampai klien mengambilnya; setelah itu klien membayar seperti biasa.',
    service: 'Layanan',
    send: 'Tawarkan',
    keep: 'Kembali',
    done: 'Waktunya ditawarkan. Klien kami beri tahu.',
    noServices: 'Belum ada layanan yang ditawarkan.',
  },
  offers: {
    client: {
      title: 'Waktu yang ditawarkan',
      replaces:
        'Sesimu yang sekarang tetap berlaku sampai kamu mengambil salah satunya. Uangmu ikut pindah.',
      fresh: 'Psikologmu menyimpan waktu ini. Tidak ada biaya sampai kamu mengambilnya.',
      until: (deadline: string) => `Disimpan sampai ${deadline}`,
      left: (time: string) => `sisa ${time}`,
      take: 'Ambil',
      takeNamed: (time: string) => `Ambil ${time}`,
      taken: 'Waktunya sudah kamu ambil.',
      decline: 'Tolak',
      declineNamed: (time: string) => `Tolak ${time}`,
      declined: 'Tawarannya ditolak.',
      see: 'Lihat tawarannya',
    },
    psychologist: {
      title: 'Waktu yang Anda tawarkan',
      replaces: 'Sesi yang sekarang tetap berlaku sampai klien mengambil salah satunya.',
      fresh: 'Waktu ini disimpan untuk klien sampai batasnya.',
      until: (deadline: string) => `Disimpan sampai ${deadline}`,
      left: (time: string) => `sisa ${time}`,
      decline: 'Tarik',
      declineNamed: (time: string) => `Tarik ${time}`,
      declined: 'Tawarannya ditarik.',
    },
  },
  free: (deadline: string) => `Sampai ${deadline} kamu bisa membatalkan tanpa biaya.`,
  history: {
    title: 'Riwayat',
    offer: (what: string) => `Tawaran: ${what}`,
    at: (time: string) => `untuk ${time}`,
    acts: {
      hold: 'Waktu dipilih',
      start_payment: 'Pembayaran dimulai',
      pay: 'Pembayaran diterima',
      pay_late: 'Pembayaran diterima setelah batasnya',
      prolong: 'Waktu tahan diperpanjang',
      move: 'Dipindah',
      confirm: 'Dikonfirmasi',
      reject: 'Ditolak',
      lapse: 'Tidak dijawab sampai batasnya',
      cancel: 'Dibatalkan',
      expire: 'Batas waktunya habis',
      complete: 'Sesi selesai',
      mark_absent: 'Ketidakhadiran dicatat',
      correct: 'Hasil dikoreksi',
      close: 'Hasil ditutup',
      offer: 'Ditawarkan',
      take: 'Diambil',
    } satisfies Record<BookingAct, string>,
    why: {
      taken: 'diambil',
      superseded: 'tidak diperlukan lagi',
      proposal: 'atas tawaran psikolog',
      not_available: 'tidak bisa pada waktu itu',
      emergency: 'keadaan mendesak',
      not_needed: 'tidak diperlukan lagi',
      outside_expertise: 'di luar keahlian',
      other: 'alasan lain',
    },
    who: {
      client: { client: 'Kamu', psychologist: 'Psikolog', admin: 'RuangPulih', system: 'Otomatis' },
      psychologist: {
        client: 'Klien',
        psychologist: 'Anda',
        admin: 'RuangPulih',
        system: 'Otomatis',
      },
    },
  },
};
