/** One's own data in the back office, in Indonesian. */
export const idOwnData = {
  'ownData.title': 'Data saya',
  'ownData.intro':
    'Siapa yang melihat data Anda, salinannya, dan cara menghapus akun. Haknya sama dengan hak siapa pun di sini.',
  'ownData.copies': 'Salinan data saya',
  'ownData.copies.body':
    'Satu berkas ZIP berisi semua yang disimpan tentang Anda. Yang milik orang lain tidak disertakan; salinannya menyebutkan apa saja.',
  'ownData.copies.ask': 'Siapkan salinan',
  'ownData.copies.download': 'Unduh',
  'ownData.copies.until': 'Disimpan sampai',
  'ownData.trail': 'Siapa yang melihat data saya',
  'ownData.trail.body':
    'Setiap kali seseorang membuka atau mengubah data Anda, tercatat siapa dan kapan. Isi datanya tidak ikut tercatat.',
  'ownData.trail.whose': 'Perbuatan siapa',
  'ownData.trail.others': 'Orang lain',
  'ownData.trail.everybody': 'Semua',
  'ownData.trail.more': 'Tampilkan yang lebih lama',
  'ownData.who.you': 'Anda',
  'ownData.who.psychologist': 'Psikolog',
  'ownData.who.team': 'Tim',
  'ownData.who.system': 'Sistem',
  'ownData.who.unknown': 'Seseorang',
  'ownData.who.somebody': 'Pengguna lain',
  'ownData.erasure': 'Hapus akun',
  'ownData.erasure.body':
    'Yang dihapus, yang tetap disimpan, berapa lama, dan mengapa. Jejak pekerjaan Anda tetap ada, tanpa nama.',
  'ownData.erasure.show': 'Lihat apa yang terjadi',
  'ownData.erasure.lastCopy': 'Salinan cadangan terakhir dari kuncinya habis pada {day}.',
  'ownData.erasure.waiting':
    'Akun Anda akan dihapus {at}. Sampai saat itu penghapusannya bisa dibatalkan.',
  'ownData.erasure.begun': 'Penghapusan sudah dimulai dan tidak bisa dibatalkan lagi.',
  'ownData.erasure.takeBack': 'Batalkan penghapusan',
  'ownData.erasure.ask': 'Hapus akun saya',
  'ownData.erasure.askTitle': 'Hapus akun ini?',
  'ownData.erasure.askBody':
    'Penghapusan dimulai {at}. Sebelum itu bisa dibatalkan di halaman ini.',
  'ownData.erasure.yes': 'Ya, hapus',
  'ownData.end.erased': 'Dihapus',
  'ownData.end.unreadable': 'Tidak bisa dibaca lagi: kuncinya dimusnahkan',
  'ownData.end.expires': 'Hilang sendiri',
  'ownData.end.kept': 'Tetap disimpan',
  'ownData.obstacle.sessions_ahead':
    'Masih ada jadwal dengan klien. Selesaikan atau batalkan dulu.',
  'ownData.obstacle.money_open': 'Masih ada dana yang belum cair.',
  'ownData.obstacle.admin':
    'Tugas Anda di tim dilepas dulu oleh seorang superadmin; setelah itu akunnya bisa dihapus.',
  'factorReset.title': 'Hapus verifikasi dua langkah',
  'factorReset.intro':
    'Tim kami menerima permintaan untuk menghapus verifikasi dua langkah di akun Anda. Kalau benar, tulis kata sandi Anda. Semua perangkat akan dikeluarkan.',
  'factorReset.password': 'Kata sandi',
  'factorReset.use': 'Hapus verifikasi dua langkah',
  'factorReset.stopHint': 'Tidak meminta ini?',
  'factorReset.stop': 'Bukan saya, batalkan',
  'factorReset.used':
    'Verifikasi dua langkah sudah dihapus. Masuk lagi dengan kata sandi Anda, lalu pasang yang baru.',
  'factorReset.stopped': 'Permintaannya sudah dibatalkan. Akun Anda tidak berubah.',
} as const;
