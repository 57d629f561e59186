export const suspension = {
  noNew: {
    title: 'Untuk sementara tidak ada jadwal baru',
    body: 'Jadwal yang sudah ada tetap berlangsung. Ada pertanyaan? Hubungi tim kami.',
  },
  atOnce: {
    title: 'Akun ini ditangguhkan',
    body: 'Jadwal yang akan datang sudah dibatalkan. Data sendiri tetap bisa dibaca dan diminta salinannya. Ada pertanyaan? Hubungi tim kami.',
  },
  others: {
    title: 'Pilihan lain di sekitar waktu itu',
    body: 'Pilih salah satu waktu di bawah, atau cari sendiri kapan saja.',
    all: 'Cari yang lain',
  },
  photoRemoved: 'Tim kami menghapus foto sebelumnya. Alasannya:',
};
