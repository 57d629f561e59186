import type { OutcomeClaim } from '@/api/types';

type Claims = Record<OutcomeClaim, string>;

export const objections = {
  action: 'Bukan begitu kejadiannya',
  title: 'Apa yang terjadi?',
  body: {
    client:
      'Kami memeriksa siapa yang masuk ke ruang sesi dan kapan. Isi percakapan tidak pernah kami lihat. Uangmu diam di tempatnya sampai ada keputusan.',
    psychologist:
      'Kami memeriksa siapa yang masuk ke ruang sesi dan kapan. Isi percakapan tidak pernah kami lihat. Uangnya diam di tempatnya sampai ada keputusan.',
  },
  legend: 'Yang terjadi',
  claims: {
    client: {
      completed: 'Sesinya berlangsung',
      client_absent: 'Aku tidak hadir',
      psychologist_absent: 'Psikolog tidak hadir',
      technical: 'Kami sama-sama hadir, tapi sambungannya tidak berhasil',
    } satisfies Claims,
    psychologist: {
      completed: 'Sesinya berlangsung',
      client_absent: 'Klien tidak hadir',
      psychologist_absent: 'Saya tidak hadir',
      technical: 'Kami sama-sama hadir, tapi sambungannya tidak berhasil',
    } satisfies Claims,
  },
  choose: 'Pilih salah satu.',
  send: 'Kirim keberatan',
  keep: 'Tutup',
  sent: 'Keberatanmu sudah masuk.',
  note: {
    title: 'Keberatan',
    said: {
      client: 'Kata klien:',
      psychologist: 'Kata psikolog:',
    },
    own: 'Katamu:',
    waiting:
      'Kami sedang memeriksa kehadiran di ruang sesi. Sampai diputuskan, uangnya tidak bergerak.',
    decided: (claim: string, at: string) => `Diputuskan pada ${at}: ${claim}.`,
  },
};
