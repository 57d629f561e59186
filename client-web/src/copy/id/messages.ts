export const messages = {
  title: 'Pesan dan pengingat',
  intro:
    'Kabar penting, seperti jadwal yang dipastikan atau uang yang kembali, selalu datang lewat email.',
  loading: 'Memuat pilihan pesan…',
  phone: 'Nomor HP',
  phoneMissing: 'Bisa dinyalakan setelah nomor HP di atas dipastikan.',
  email: 'Email',
  whatsApp: 'WhatsApp',
  reminders: 'Pengingat sehari dan satu jam sebelum jadwal',
  turnOn: 'Kirim juga lewat WhatsApp, ke nomor di atas',
  turnOnHint: 'Boleh dimatikan kapan saja, dan berhenti saat itu juga.',
  read: 'Baca persetujuannya',
  textMissing: 'Isi persetujuannya belum bisa dimuat, jadi WhatsApp belum bisa dinyalakan.',
  news: {
    client: 'Jadwal yang dipastikan atau tidak jadi',
    psychologist: 'Permintaan jadwal baru',
  },
  noReminders: 'Dengan pilihan ini tidak ada pengingat sebelum jadwal.',
  save: 'Simpan pilihan pesan',
  saving: 'Menyimpan…',
  saved: 'Pilihan pesan sudah disimpan.',
};
