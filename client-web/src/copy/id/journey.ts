export const journey = {
  summary: {
    title: 'Dari psikologmu',
    sharedAt: (when: string) => `Dibagikan ${when}`,
    homework: 'Sampai sesi berikutnya',
    doneOf: (done: number, total: number) => `${done} dari ${total} sudah`,
    failed: 'Centangnya belum tersimpan. Coba lagi sebentar lagi.',
  },
  page: {
    tab: 'Perjalanan',
    title: 'Perjalananmu',
    intro: 'Sesi-sesi yang sudah kamu jalani, dan yang dibagikan kepadamu setelahnya.',
    link: 'Lihat perjalananmu',
    emptyTitle: 'Belum ada yang bisa ditengok',
    empty: 'Setelah sesi pertamamu, ceritanya mulai terkumpul di sini.',
    read: 'Baca selengkapnya',
    tasks: (done: number, total: number) => `Tugas: ${done} dari ${total} sudah`,
    loading: 'Memuat perjalananmu…',
  },
  cares: {
    title: 'Yang mendampingimu',
    since: (date: string) => `sejak ${date}`,
    end: 'Akhiri pendampingan',
    endOf: (name: string) => `Akhiri pendampingan dengan ${name}`,
    endTitle: 'Akhiri pendampingan ini?',
    endBody:
      'Psikologmu tidak bisa lagi membagikan hal baru kepadamu. Yang sudah dibagikan tetap bisa kamu baca, dan catatan sesimu tetap disimpan sesuai aturan. Kalau kamu memesan sesi lagi, pendampingan dimulai lagi.',
    yes: 'Ya, akhiri',
    no: 'Tetap lanjut',
    ended: 'Pendampingan diakhiri.',
  },
};
