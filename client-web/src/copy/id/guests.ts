import type { Guest } from '@/api/types';

type Standing = Exclude<Guest['state'], 'revoked' | 'replaced'>;

/** Read by clients and psychologists alike, and by guests: it says neither "kamu" nor "Anda" to the two. */
export const guests = {
  title: 'Tamu',
  intro:
    'Pasangan atau keluarga ikut dari tempat lain? Undang dengan tautan pribadi, satu orang satu tautan. Psikolog mempersilakan masuk satu per satu, dan tamu tidak melihat obrolan.',
  list: 'Tamu sesi ini',
  invite: 'Undang tamu',
  full: 'Sudah lima tamu, paling banyak untuk satu sesi.',
  states: {
    invited: 'Undangan terkirim, belum dibuka.',
    bound: 'Tautan sudah terikat ke satu perangkat.',
    refused: 'Ada yang mencoba membuka tautan ini di perangkat lain. Perangkat itu ditolak.',
    revoked: 'Tautan dicabut.',
    replaced: 'Tautan diganti.',
  } satisfies Record<Standing | 'revoked' | 'replaced', string>,
  replacing: {
    action: 'Kirim tautan baru',
    nameOf: (name: string) => `Kirim tautan baru ke ${name}`,
    titleOf: (name: string) => `Kirim tautan baru ke ${name}?`,
    body: 'Tautan yang lama langsung berhenti berlaku, juga di perangkat yang sudah terikat. Berguna kalau tamunya berganti ponsel.',
    confirm: 'Ya, kirim',
    keep: 'Batal',
    done: 'Tautan baru dikirim.',
  },
  revoking: {
    action: 'Cabut',
    nameOf: (name: string) => `Cabut tautan ${name}`,
    titleOf: (name: string) => `Cabut tautan ${name}?`,
    body: 'Tamu ini tidak bisa masuk lagi. Kalau sedang di ruang, langsung dikeluarkan.',
    confirm: 'Ya, cabut',
    keep: 'Batal',
    done: 'Tautan dicabut.',
  },
  form: {
    title: 'Undang tamu',
    body: 'Kami kirim tautan pribadi lewat email. Di dalamnya tidak ada nama klien, nama psikolog, atau alasan sesi.',
    name: 'Nama tamu',
    nameHint: 'Dengan nama ini psikolog mempersilakan masuk.',
    nameMissing: 'Tulis namanya.',
    email: 'Email tamu',
    emailHint: 'Alamat tamu sendiri: kodenya juga dikirim ke sini.',
    emailMissing: 'Tulis alamat email yang lengkap.',
    send: 'Kirim undangan',
    keep: 'Batal',
    sent: (name: string) => `Undangan untuk ${name} dikirim.`,
  },
  link: {
    tab: 'Undangan',
    title: 'Kamu diundang',
    intro: 'Untuk memastikan ini kamu, kami kirim kode ke email yang menerima tautan ini.',
    device:
      'Setelah itu tautan ini hanya terbuka di perangkat dan peramban yang kamu pakai sekarang.',
    sendCode: 'Kirim kode',
    codeSent: 'Kodenya sudah kami kirim ke emailmu.',
    code: 'Kode',
    codeHint: 'Enam angka, berlaku 10 menit.',
    codeMissing: 'Masukkan enam angkanya.',
    wrongCode: 'Kodenya tidak cocok atau sudah lewat waktunya. Periksa lagi, atau minta yang baru.',
    open: 'Buka',
    another: 'Kirim kode lagi',
    over: 'Tautan ini tidak berlaku di sini: sudah dicabut, sudah lewat, atau terikat ke perangkat lain. Minta tautan baru kepada yang mengundangmu.',
  },
  session: {
    tab: 'Pertemuan',
    title: (name: string) => `Halo, ${name}`,
    with: (host: string, client: string) => `Bersama ${host} dan ${client}`,
    opensAt: (time: string) => `Ruangnya dibuka ${time}, 15 menit sebelum mulai.`,
    keep: 'Simpan halaman ini, atau buka lagi tautan di emailmu dari perangkat yang sama.',
  },
};
