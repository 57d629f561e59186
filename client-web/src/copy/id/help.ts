export const help = {
  tab: 'Bantuan',
  title: 'Butuh bantuan sekarang?',
  intro:
    'Kalau kamu merasa tidak aman, atau terpikir untuk menyakiti diri, hubungi seseorang sekarang. Kamu tidak harus menjelaskan semuanya dengan rapi.',
  danger: 'Dalam bahaya saat ini: hubungi 112 atau datangi IGD terdekat.',
  loading: 'Memuat kontak bantuan…',
  offline: 'Daftar lengkapnya belum bisa dimuat. Dua nomor ini bisa kamu hubungi sekarang.',
  channels: { phone: 'Telepon', whatsapp: 'WhatsApp', web: 'Buka situs', place: 'Tempat' },
  checked: (date: string) => `Terakhir kami periksa ${date}`,
  notUs:
    'RuangPulih bukan layanan darurat dan tidak terhubung langsung dengan nomor-nomor ini. Kami mencantumkannya supaya kamu tidak perlu mencari.',
  card: {
    title: 'Kamu tidak harus menghadapi ini sendirian',
    body: 'Jawaban tadi membuat kami peduli pada keselamatanmu. Kalau kamu merasa tidak aman, hubungi seseorang sekarang, di antaranya:',
    all: 'Semua kontak bantuan',
  },
  fallback: {
    crisis: {
      name: 'Layanan kesehatan jiwa (healing119)',
      value: '119 ext 8',
      hours: 'ikuti petunjuk suara, tekan 8',
    },
    emergency: { name: 'Nomor darurat', value: '112', hours: 'panggilan gratis' },
  },
  how: {
    tab: 'Cara kerja',
    title: 'Cara kerja',
    intro: 'Dari mencari sampai bertemu, ini yang terjadi dan kapan.',
    steps: [
      {
        title: 'Cari dengan kata-katamu',
        body: 'Tulis yang kamu rasakan, atau pilih topik. Kamu bisa menyaring menurut harga, bahasa, gender, dan cara bertemu. Tidak perlu punya akun untuk melihat-lihat.',
      },
      {
        title: 'Pilih waktu di zonamu',
        body: 'Semua jam tampil dalam WIB, WITA, WIT, atau zona lain yang kamu pilih. Kalau psikolog ada di zona lain, jamnya kami tulis berdampingan.',
      },
      {
        title: 'Tahan, lalu bayar',
        body: 'Waktunya ditahan untukmu selama kamu membayar dengan QRIS. Kalau tidak jadi, biarkan saja: tahanannya lepas sendiri.',
      },
      {
        title: 'Psikolog mengonfirmasi',
        body: 'Ada batas waktu yang kamu lihat sendiri. Kalau ditolak atau tidak dijawab, uangmu kembali utuh.',
      },
      {
        title: 'Diingatkan, lalu bertemu',
        body: 'Kami mengirim email sehari dan satu jam sebelumnya, dengan judul yang netral. Sesinya tidak pernah direkam.',
      },
    ],
    private: {
      title: 'Yang kamu tulis tetap milikmu',
      body: 'Alasan datang boleh kosong. Kalau kamu mengisinya, tulisannya disimpan terkunci dan hanya bisa dibaca psikologmu, bukan admin kami.',
    },
    action: 'Cari psikolog',
  },
};
