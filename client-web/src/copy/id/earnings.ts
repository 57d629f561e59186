import type { EarningKind, PayoutStatus } from '@/api/types';

export const earnings = {
  nav: 'Pendapatan',
  title: 'Pendapatan',
  intro: 'Bagian Anda dari sesi yang sudah selesai, dan kapan dikirim ke rekening Anda.',
  balance: {
    title: 'Saldo',
    available: 'Bisa dicairkan',
    availableHint: (minimum: string) => `Kami menyiapkan pembayaran mulai dari ${minimum}.`,
    negative:
      'Saldo di bawah nol: ada pengembalian setelah uangnya dikirim. Sesi berikutnya menutupnya.',
    inPayouts: 'Sedang dikirim',
    noneInPayouts: 'Tidak ada pembayaran yang berjalan.',
    toAccount: (bank: string, lastFour: string) => `Ke ${bank} •••• ${lastFour}`,
    held: 'Sesi yang belum ditutup',
    heldHint: (count: number) =>
      count === 0
        ? 'Tidak ada sesi berbayar yang menunggu.'
        : `Bagian Anda dari ${count} sesi berbayar. Masuk saldo setelah hasil sesi ditutup.`,
  },
  account: {
    title: 'Rekening tujuan',
    none: 'Belum ada rekening. Isi dulu supaya pendapatan Anda bisa dikirim.',
    add: 'Isi rekening',
    change: 'Ganti rekening',
    ending: (lastFour: string) => `•••• ${lastFour}`,
    holder: (name: string) => `atas nama ${name}`,
    since: (day: string) => `Diisi ${day}`,
    dialogTitle: 'Rekening tujuan',
    dialogBody:
      'Berlaku mulai pembayaran berikutnya; yang sudah disiapkan tetap ke rekening sebelumnya. Kami mengabari Anda lewat email setiap kali rekening berubah.',
    bank: 'Bank',
    chooseBank: 'Pilih bank',
    number: 'Nomor rekening',
    numberHint: 'Angka saja. Setelah disimpan hanya empat angka terakhir yang terlihat.',
    holderName: 'Nama pemilik rekening',
    holderHint: 'Seperti tertulis di bank.',
    bankMissing: 'Pilih banknya.',
    numberWrong: 'Tulis 6 sampai 20 angka.',
    holderMissing: 'Tulis nama pemiliknya.',
    save: 'Simpan rekening',
    cancel: 'Batal',
    saved: 'Rekening tersimpan. Kami mengirim email sebagai pemberitahuan.',
  },
  statement: {
    title: 'Mutasi saldo',
    period: 'Bulan',
    all: 'Semua',
    none: 'Belum ada mutasi',
    noneBody: 'Sesi masuk ke sini setelah hasilnya ditutup, dua hari sesudah ditandai.',
    noneInMonth: 'Tidak ada mutasi di bulan ini.',
    balance: (amount: string) => `Saldo ${amount}`,
    parts: (price: string, fee: string, vat: string) =>
      `Harga ${price}, biaya layanan ${fee}, PPN atas biaya ${vat}`,
    kinds: {
      session: 'Sesi',
      refund: 'Pengembalian kepada klien',
      payout: 'Pembayaran ke rekening',
      payout_withdrawn: 'Pembayaran dibatalkan, kembali ke saldo',
      payout_failed: 'Pembayaran gagal, kembali ke saldo',
      payout_reversed: 'Pembayaran dikembalikan bank, kembali ke saldo',
      other: 'Penyesuaian',
    } satisfies Record<EarningKind, string>,
    payoutStatus: {
      prepared: 'disiapkan',
      approved: 'disetujui, menunggu transfer',
      done: 'terkirim',
      withdrawn: 'dibatalkan',
      failed: 'gagal',
      reversed: 'dikembalikan bank',
    } satisfies Record<PayoutStatus, string>,
    sentOn: (day: string, reference: string) => `Dikirim ${day}, referensi ${reference}`,
    withheld: (amount: string) => `Pajak dipotong ${amount}`,
    account: (lastFour: string) => `Rekening •••• ${lastFour}`,
  },
};
