import type { DayPart } from '@/api/types';

export const waitlist = {
  parts: {
    morning: 'Pagi, sebelum 12.00',
    afternoon: 'Siang, 12.00 sampai 17.00',
    evening: 'Sore dan malam, mulai 17.00',
  } satisfies Record<DayPart, string>,
  anyTime: 'Jam berapa pun',
  invite: {
    question: 'Tidak ada waktu yang cocok?',
    action: 'Kabari saya bila ada waktu',
    waiting: 'Kamu sedang menunggu waktu untuk layanan ini.',
    see: 'Lihat daftar tunggu',
    earlier: 'Kabari saya bila ada waktu lebih awal',
  },
  join: {
    tab: 'Menunggu waktu',
    title: 'Kabari saya bila ada waktu',
    body: (name: string) =>
      `Begitu ada waktu ${name} yang terbuka lagi, kami simpan untukmu dan kirim kabar. Kamu tinggal mengambil atau menolaknya. Menunggu tidak ada biayanya.`,
    earlier:
      'Hanya waktu sebelum sesimu yang sekarang. Sesi itu tetap berlaku sampai kamu mengambil yang lebih awal.',
    when: 'Kapan kamu bisa?',
    whenHint: 'Tidak memilih berarti jam berapa pun.',
    submit: 'Tunggu waktu',
    back: 'Kembali ke profil',
    done: 'Kami kabari begitu ada waktu.',
  },
  page: {
    tab: 'Daftar tunggu',
    title: 'Waktu yang kamu tunggu',
    link: (count: number) => `Kamu menunggu waktu: ${count} layanan`,
    back: 'Semua sesi',
    emptyTitle: 'Kamu tidak sedang menunggu',
    emptyBody: 'Di profil psikolog, kamu bisa minta dikabari begitu ada waktu yang terbuka.',
    emptyAction: 'Cari psikolog',
    wanted: 'Jam yang cocok',
    until: (day: string) => `Kami tunggu sampai ${day}.`,
    earlierThan: 'Untuk waktu yang lebih awal dari sesimu.',
    profile: (name: string) => `Lihat waktu ${name}`,
    leave: {
      action: 'Berhenti menunggu',
      name: (service: string, name: string) => `Berhenti menunggu ${service} dengan ${name}`,
      title: 'Berhenti menunggu?',
      body: 'Kamu tidak dikabari lagi. Kalau ada waktu yang sedang kami simpan untukmu, waktu itu untuk yang lain.',
      confirm: 'Ya, berhenti',
      keep: 'Tetap menunggu',
      done: 'Kamu tidak menunggu lagi.',
    },
  },
  practice: {
    title: 'Yang menunggu waktu',
    hint: 'Begitu ada waktu yang terbuka lagi, kami menawarkannya kepada mereka menurut urutan.',
    people: (count: number) => `${count} orang`,
    part: {
      morning: (count: number) => `pagi ${count}`,
      afternoon: (count: number) => `siang ${count}`,
      evening: (count: number) => `sore dan malam ${count}`,
    } satisfies Record<DayPart, (count: number) => string>,
  },
};
