export const home = {
  title: 'Ruang untuk pulih, kapan pun kamu siap.',
  lead: 'Temukan psikolog yang memahami yang kamu alami. Bicara dari rumah, di ruang yang hanya milik kalian berdua.',
  search: {
    label: 'Cari psikolog',
    query: 'Apa yang sedang kamu rasakan?',
    placeholder: 'susah tidur, cemas kerja…',
    mode: 'Bertemu lewat',
    anyMode: 'Apa saja',
    modes: { video: 'Video', voice: 'Suara saja', chat: 'Chat' },
    submit: 'Cari psikolog',
  },
  topics: 'Topik yang sering dicari',
  allTopics: 'Lihat semua topik',
  trust: {
    label: 'Yang kami jaga',
    licence: 'Izin praktik diperiksa satu per satu',
    privacy: 'Ruang privat, tidak pernah direkam',
    price: 'Harga dan aturan batal jelas sebelum bayar',
  },
  people: { title: 'Bisa kamu temui minggu ini', all: 'Lihat semua', loading: 'Memuat psikolog…' },
  steps: {
    title: 'Tiga langkah, lalu kamu tinggal datang',
    more: 'Baca cara kerjanya',
    items: [
      {
        title: 'Pilih orangnya',
        body: 'Baca latar belakang, cara kerja, dan ulasannya. Tidak perlu buru-buru.',
      },
      {
        title: 'Pilih waktunya',
        body: 'Semua jam tampil di zona waktumu. Waktunya ditahan selama kamu membayar.',
      },
      {
        title: 'Bicara dari rumah',
        body: 'Video, suara, atau chat. Kalau psikolog menolak, uangmu kembali utuh.',
      },
    ],
  },
  join: {
    title: 'Anda psikolog?',
    body: 'Atur jadwal, terima permintaan, dan temui klien dari satu tempat yang tenang.',
    action: 'Buka praktik di sini',
  },
};
