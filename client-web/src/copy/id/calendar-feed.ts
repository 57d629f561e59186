export const calendarFeed = {
  off: 'Belum ada alamat.',
  since: (when: string) => `Ada sejak ${when}.`,
  lastRead: (when: string) => `Terakhir dibaca ${when}.`,
  unread: 'Belum pernah dibaca.',
  make: 'Buat alamat',
  renew: 'Ganti alamat',
  renewTitle: 'Ganti alamat kalender?',
  renewBody: 'Alamat yang lama langsung mati. Kalender yang memakainya perlu diberi yang baru.',
  renewYes: 'Ya, ganti',
  revoke: 'Matikan',
  revokeTitle: 'Matikan alamat kalender?',
  revokeYes: 'Ya, matikan',
  no: 'Batal',
  revoked: 'Alamat kalender dimatikan.',
  once: {
    label: 'Alamat',
    copy: 'Salin',
    copied: 'Tersalin.',
    byHand: 'Salin sendiri: alamatnya sudah terpilih.',
    done: 'Selesai',
  },
  /** Psychologists are addressed formally, clients are not. */
  readers: {
    practice: {
      title: 'Sesi Anda di kalender Anda',
      intro:
        'Alamat pribadi untuk kalender di ponsel atau komputer. Isinya hanya kapan, berjudul “Sesi RuangPulih”, tanpa nama klien. Siapa pun yang tahu alamatnya bisa membacanya.',
      revokeBody: 'Kalender yang memakainya tidak melihat sesi Anda lagi.',
      onceTitle: 'Alamat kalender Anda',
      onceBody:
        'Salin sekarang: alamat ini tidak kami tampilkan lagi. Tempel di kalender Anda sebagai langganan.',
    },
    client: {
      title: 'Sesimu di kalendermu',
      intro:
        'Alamat pribadi untuk kalender di ponsel atau komputer. Isinya hanya kapan, berjudul “Sesi RuangPulih”, tanpa nama psikologmu. Siapa pun yang tahu alamatnya bisa membacanya.',
      revokeBody: 'Kalender yang memakainya tidak melihat sesimu lagi.',
      onceTitle: 'Alamat kalendermu',
      onceBody:
        'Salin sekarang: alamat ini tidak kami tampilkan lagi. Tempel di kalendermu sebagai langganan.',
    },
  },
};
