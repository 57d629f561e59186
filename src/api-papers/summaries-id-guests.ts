/** The same as `SUMMARIES`, of guests and their links. */
export const GUEST_SUMMARIES: Readonly<Record<string, string>> = {
  listGuests: 'Siapa yang diundang ke sebuah sesi, dengan tautannya sendiri',
  inviteGuest: 'Kirim tautan pribadi ke satu sesi; alamat yang sama hanya diundang sekali',
  replaceGuestLink: 'Kirim tautan lain kepada seorang tamu; yang lama tidak membuka apa-apa lagi',
  revokeGuestLink: 'Cabut tautan seorang tamu; yang ada di ruang dengan tautan itu dikeluarkan',
  askForGuestCode: 'Minta kode ke alamat tamu sendiri; tidak perlu di perangkat yang sudah terikat',
  bindGuestDevice: 'Ikat tautan ke perangkat ini, untuk seterusnya, dengan kode dari email',
  getGuestSession: 'Sesi tempat saya menjadi tamu, di perangkat yang terikat dengan tautan saya',
  createGuestRoomTicket: 'Tiket tamu masuk ruang: sekali pakai, satu menit, untuk tamu ini',
};
