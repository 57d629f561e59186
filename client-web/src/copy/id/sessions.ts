import type { BookingStatus, RefundStatus, RejectReasonCode } from '@/api/types';

interface StatusWords {
  label: string;
  next: string;
}

export const sessions = {
  seriesPlace: (no: number, of: number) => `Sesi ke-${no} dari ${of} yang dipesan sekaligus`,
  tab: 'Sesi',
  title: 'Sesi saya',
  tabs: { upcoming: 'Akan datang', past: 'Yang lalu' },
  loading: 'Memuat sesimu…',
  empty: {
    upcoming: {
      title: 'Belum ada sesi',
      body: 'Saat kamu siap, pilih orang yang terasa cocok. Tidak perlu terburu-buru.',
      action: 'Cari psikolog',
    },
    past: { title: 'Belum ada sesi yang lewat', body: 'Sesi yang sudah selesai muncul di sini.' },
  },
  pay: 'Bayar',
  payBefore: (deadline: string) => `Bayar sebelum ${deadline}`,
  answerBy: (deadline: string) => `Jawaban paling lambat ${deadline}`,
  all: 'Semua sesi',
  status: {
    offered: { label: 'Ditawarkan', next: 'Waktu ini disimpan untukmu sampai kamu menjawab.' },
    held: {
      label: 'Menunggu pembayaran',
      next: 'Waktunya ditahan untukmu. Bayar sebelum batasnya supaya tidak lepas.',
    },
    requested: {
      label: 'Menunggu konfirmasi',
      next: 'Pembayaranmu sudah diterima. Kalau tidak dikonfirmasi tepat waktu, uangmu kembali utuh.',
    },
    confirmed: {
      label: 'Sudah pasti',
      next: 'Sesimu sudah dikonfirmasi. Kamu akan diingatkan lewat email.',
    },
    expired: {
      label: 'Waktu tahan habis',
      next: 'Pembayaran tidak masuk sampai batasnya, jadi waktunya dilepas. Kamu bisa memilih lagi kapan pun.',
    },
    rejected: {
      label: 'Tidak bisa diterima',
      next: 'Psikolog tidak bisa menerima sesi ini. Uangmu dikembalikan utuh.',
    },
    cancelled: { label: 'Dibatalkan', next: 'Sesi ini tidak jadi.' },
    completed: { label: 'Selesai', next: 'Semoga percakapan tadi membantu.' },
    client_absent: {
      label: 'Kamu tidak hadir',
      next: 'Psikolog mencatat bahwa kamu tidak hadir di sesi ini.',
    },
    psychologist_absent: {
      label: 'Psikolog tidak hadir',
      next: 'Maaf, kamu sudah menunggu. Uangmu dikembalikan utuh.',
    },
  } satisfies Record<BookingStatus, StatusWords>,
  over: {
    label: 'Sudah lewat',
    next: 'Waktu sesi ini sudah lewat. Psikologmu akan mencatat bagaimana jadinya, lalu statusnya berubah di sini.',
  },
  closes: (deadline: string) => `Setelah ${deadline} hasil ini tidak berubah lagi.`,
  late: {
    returned:
      'Pembayaranmu datang setelah waktunya kami lepas, dan waktu itu sudah tidak tersedia. Uangmu kembali utuh.',
    kept: (deadline: string) =>
      `Pembayaranmu datang terlambat, tetapi waktunya masih kosong, jadi sesimu dilanjutkan. Kalau sudah tidak ingin, batalkan tanpa biaya sampai ${deadline}.`,
  },
  price: 'Harga',
  reason: 'Yang kamu tulis',
  rejection: {
    title: 'Alasannya',
    reasons: {
      not_available: 'Psikolog berhalangan pada waktu itu.',
      outside_expertise: 'Yang kamu butuhkan di luar keahliannya; psikolog lain bisa lebih tepat.',
      other: 'Ada alasan lain.',
    } satisfies Record<RejectReasonCode, string>,
  },
  refund: {
    title: (amount: string) => `Pengembalian ${amount}`,
    twice: 'Kamu membayar dua kali. Yang kedua kami kembalikan; sesimu tidak berubah.',
    afterwards: 'Pembayaranmu masuk setelah sesi ini dibatalkan.',
    states: {
      requested: 'Sedang kami siapkan.',
      waiting_for_client: 'Kami perlu rekeningmu untuk mengirimnya.',
      sent: 'Sudah dikirim. Bank atau dompetmu bisa butuh beberapa hari.',
      confirmed: 'Sudah sampai.',
      failed: 'Pengirimannya gagal. Kami sedang mengurusnya.',
    } satisfies Record<RefundStatus, string>,
  },
  again: 'Pilih waktu lagi',
  findOther: 'Cari psikolog lain',
  giveUp: {
    begun:
      'Waktunya langsung terbuka untuk orang lain. Kalau kamu terlanjur membayar, uangmu kembali utuh.',
    action: 'Lepas waktu ini',
    title: 'Lepas waktu ini?',
    body: 'Waktunya langsung terbuka untuk orang lain. Belum ada yang kamu bayar, jadi tidak ada biaya.',
    confirm: 'Ya, lepas',
    keep: 'Tetap tahan',
    done: 'Waktunya sudah dilepas.',
  },
};
