import type { CredentialType } from '@/api/types';

export const documents = {
  missing: 'Berkasnya belum ada.',
  rules: 'PDF, JPEG, atau PNG, paling besar 5 MB.',
  choose: (what: string) => `Pilih berkas ${what}`,
  drop: 'atau seret ke sini',
  view: (what: string) => `Lihat berkas ${what}`,
  replace: (what: string) => `Ganti berkas ${what}`,
  remove: (what: string) => `Hapus berkas ${what}`,
  sending: (name: string) => `Mengirim ${name}`,
  percent: (percent: number) => `${percent}%`,
  checking: 'Memeriksa berkas…',
  kept: (name: string) => `${name} tersimpan.`,
  removed: 'Berkasnya dihapus.',
  failed: (name: string) => `${name} belum tersimpan.`,
  checkedOn: (date: string) => `sudah kami periksa ${date}`,
  faults: {
    file_empty: 'Berkasnya kosong.',
    file_unknown_type: 'Ini bukan PDF, JPEG, atau PNG.',
    file_wrong_type: 'Isi berkas tidak sama dengan namanya. Simpan ulang, lalu coba lagi.',
    file_damaged: 'Berkasnya rusak atau terpotong. Simpan ulang, lalu coba lagi.',
    file_locked: 'PDF ini terkunci kata sandi. Kirim tanpa kunci, atau fotonya.',
    file_active:
      'PDF ini berisi skrip, tindakan otomatis, atau lampiran. Cetak ulang ke PDF, atau kirim fotonya.',
    file_mixed: 'Di dalam berkas ini ada jenis berkas lain. Kirim PDF atau fotonya saja.',
    file_animated: 'Gambar bergerak tidak bisa kami terima. Kirim gambar diam.',
    file_infected:
      'Pemindai virus menemukan sesuatu yang berbahaya di berkas ini, jadi tidak kami simpan.',
    file_too_many_pixels: 'Gambarnya terlalu besar. Kecilkan, lalu coba lagi.',
    other: 'Berkas ini tidak bisa kami terima.',
  },
  scan: {
    checking: 'Sedang diperiksa pemindai virus; sebelum selesai, belum ada yang bisa membukanya.',
    refused: 'Pemindai virus menolak berkas ini, jadi isinya sudah kami hapus. Kirim berkas lain.',
  },
  tooLarge: 'Berkasnya terlalu besar. Paling besar 5 MB.',
  removeTitle: (what: string) => `Hapus berkas ${what}?`,
  removeBody: 'Nomornya tetap ada. Anda bisa mengirim berkas lain.',
  removeSend: 'Hapus berkas',
  keep: 'Jangan hapus',
  practice: {
    heading: 'Dokumen Anda',
    intro:
      'Yang sudah diperiksa tidak bisa diubah. Kalau ada yang akan habis, tambahkan yang baru di sini; kami periksa, lalu masa praktik Anda bertambah.',
    validUntil: (date: string) => `Anda bisa dipesan sampai ${date}.`,
    validForever: 'Dokumen Anda berlaku tanpa batas waktu.',
    soon: {
      title: (date: string) => `Dokumen Anda berlaku sampai ${date}`,
      body: 'Setelah itu tidak ada sesi baru yang bisa dipesan. Sesi yang sudah dipesan tetap berjalan.',
      action: 'Tambah dokumen baru',
    },
    over: {
      title: (date: string) => `Dokumen Anda berlaku sampai ${date} dan sudah lewat`,
      body: 'Sesi baru belum bisa dipesan sampai dokumen yang baru kami periksa. Sesi yang sudah dipesan tetap berjalan.',
    },
    suspended: {
      title: 'Praktik Anda ditangguhkan',
      body: 'Anda tidak tampil di pencarian dan tidak bisa dipesan. Sesi yang sudah dipesan tetap berjalan.',
      reason: 'Alasannya',
    },
  },
  checked: {
    heading: 'Yang sudah kami periksa',
    intro: 'Dokumennya kami cocokkan dengan daftar resmi.',
    types: {
      SIPP: 'Izin praktik (SIPP)',
      SSP: 'Sertifikat sebutan psikolog (SSP)',
      STR: 'Registrasi (STR)',
      SIPPK: 'Izin praktik klinis (SIPPK)',
      SILP: 'Izin layanan psikologi (SILP)',
      DEGREE: 'Ijazah psikologi',
      MEMBERSHIP: 'Keanggotaan organisasi profesi',
    } satisfies Record<CredentialType, string>,
    number: (number: string) => `nomor ${number}`,
    by: { verification_team: 'tim verifikasi RuangPulih' },
    when: (date: string, who: string) => `Diperiksa ${date} oleh ${who}`,
  },
};
