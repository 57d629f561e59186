export const profile = {
  tab: 'Profil',
  facts: (city: string, years: number, languages: string) =>
    `${city} · ${years} tahun praktik · ${languages}`,
  reviews: (count: number) => `dari ${count} sesi yang diulas`,
  noReviews: 'Belum ada ulasan',
  topics: 'Yang bisa dibantu',
  approaches: 'Pendekatan',
  education: {
    title: 'Pendidikan dan pengalaman',
    since: (year: string, years: number) =>
      years === 0 ? `Berpraktik sejak ${year}` : `Berpraktik sejak ${year}, ${years} tahun`,
  },
  practice: {
    title: 'Tentang praktiknya',
    meet: 'Bertemu lewat',
    zone: (name: string, place: string) => `Berpraktik di ${place}, jam ${name}`,
    notice: (hours: number) => `Pesan paling lambat ${hours} jam sebelumnya`,
    horizon: (days: number) => `Jadwal dibuka sampai ${days} hari ke depan`,
    approval: 'Mengonfirmasi sendiri sesi pertama klien baru',
  },
  panel: {
    title: 'Pilih waktu',
    service: 'Layanan',
    serviceFacts: (minutes: string, modes: string) => `${minutes} · ${modes}`,
    free: 'Gratis',
    noServices: 'Belum ada layanan yang dibuka. Coba lihat lagi lain waktu.',
    day: 'Hari',
    open: (count: number) => (count === 0 ? 'penuh' : `${count} waktu kosong`),
    previousWeek: 'Minggu sebelumnya',
    nextWeek: 'Minggu berikutnya',
    loading: 'Memuat waktu…',
    dayFull: 'Tidak ada waktu kosong di hari ini. Coba hari lain.',
    weekFull: 'Minggu ini penuh.',
    nextOpen: (day: string) => `Lihat ${day}`,
    noneAhead: (day: string) => `Sampai ${day} belum ada waktu kosong.`,
    month: 'Lihat sebulan',
    week: 'Lihat seminggu',
    previousMonth: 'Bulan sebelumnya',
    nextMonth: 'Bulan berikutnya',
    monthHas: (month: string, days: number) =>
      days === 0 ? `${month}: penuh` : `${month}: ${days} hari masih ada waktu kosong`,
    bothZones: (own: string, theirs: string, name: string) =>
      `${own} waktumu = ${theirs} waktu ${name}`,
    gone: 'Waktu yang tadi kamu pilih sudah tidak tersedia. Pilih waktu lain, ya.',
    chooseFirst: 'Pilih satu waktu dulu.',
    submit: 'Lanjut, tahan waktu ini',
  },
  refund: {
    freeUntil: (deadline: string) => `Batal gratis sampai ${deadline}.`,
    freeHours: (hours: number) => `Batal gratis sampai ${hours} jam sebelum sesi.`,
    partUntil: (percent: number, deadline: string) =>
      `Setelah itu ${percent}% kembali, sampai ${deadline}.`,
    partHours: (percent: number, hours: number) =>
      `Setelah itu ${percent}% kembali, sampai ${hours} jam sebelum sesi.`,
    none: (hours: number) =>
      hours === 0
        ? 'Setelah sesi dimulai, tidak ada pengembalian.'
        : `Tidak ada pengembalian dalam ${hours} jam terakhir.`,
    percent: (percent: number) => `${percent}%`,
  },
};
