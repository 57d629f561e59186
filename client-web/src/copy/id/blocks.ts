export const blocks = {
  client: {
    action: 'Blokir psikolog ini',
    askTitle: (name: string) => `Blokir ${name}?`,
    askBody:
      'Kalian tidak bisa lagi membuat sesi baru atau saling berkirim pesan di luar sesi. Waktu yang sedang kamu tahan dilepas; sesi yang sudah disepakati tetap berlaku. Ia tidak diberi tahu, dan kamu bisa membuka blokir kapan saja di halaman Akun.',
    yes: 'Ya, blokir',
    no: 'Batal',
    done: 'Diblokir.',
    title: 'Yang kamu blokir',
    body: 'Tidak ada sesi baru di antara kalian sampai blokir dibuka.',
    unblock: 'Buka blokir',
    unblockOf: (name: string) => `Buka blokir ${name}`,
    unblocked: 'Blokir dibuka.',
  },
  practice: {
    action: 'Blokir klien ini',
    askTitle: (name: string) => `Blokir ${name}?`,
    askBody:
      'Klien tidak bisa lagi memesan atau menahan waktu Anda, dan tidak ada pesan di luar sesi. Baginya jadwal Anda tampak penuh; ia tidak diberi tahu.',
    ahead: 'Sesi yang akan datang',
    aheadHint: 'Yang dicentang dibatalkan dan uangnya kembali penuh ke klien. Yang lain tetap.',
    cancel: (when: string) => `Batalkan ${when}`,
    yes: 'Ya, blokir',
    no: 'Jangan blokir',
    done: 'Klien diblokir.',
    title: 'Klien yang diblokir',
    body: 'Mereka tidak bisa memesan sampai blokir dibuka.',
    unblock: 'Buka blokir',
    unblockOf: (name: string) => `Buka blokir ${name}`,
    unblocked: 'Blokir dibuka.',
  },
};
