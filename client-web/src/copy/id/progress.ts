import type { BandCode } from '@/api/types';

export const progress = {
  tab: 'Perkembangan',
  title: 'Perkembanganmu',
  intro:
    'Catatan kecil tentang kabarmu dari waktu ke waktu. Hanya kamu yang melihatnya, sampai kamu membagikannya.',
  consent: {
    title: 'Sebelum mulai',
    intro:
      'Di sini kamu bisa mengisi kuesioner singkat, mencatat suasana hati, dan menulis tujuan. Semua itu data kesehatan, jadi kami minta persetujuanmu dulu.',
    agree: 'Saya setuju, mulai',
    withdraw: 'Tarik persetujuan',
    withdrawTitle: 'Tarik persetujuan?',
    withdrawBody:
      'Tidak ada lagi yang disimpan, dan psikologmu tidak bisa membukanya lagi. Yang sudah tercatat tetap bisa kamu lihat.',
    keep: 'Biarkan',
    withdrawn: 'Persetujuan sudah ditarik.',
  },
  asked: {
    title: 'Diminta psikologmu',
    by: (name: string) => `${name} meminta kamu mengisi ini, dan akan melihat jawabannya.`,
    until: (date: string) => `Sampai ${date}`,
    beforeSession: 'Sebelum sesi berikutnya',
    start: 'Isi sekarang',
  },
  take: {
    heading: 'Isi kuesioner',
    hint: 'Dua sampai tiga menit. Ini skrining, bukan diagnosis.',
    question: (number: number, of: number) => `Pertanyaan ${String(number)} dari ${String(of)}`,
    back: 'Kembali',
    next: 'Lanjut',
    finish: 'Selesai',
    sending: 'Menyimpan…',
    leave: 'Keluar tanpa menyimpan',
    own: 'Hanya kamu yang melihat jawaban ini, kecuali kamu membagikannya.',
    tell: 'Kalau jawabanmu menunjukkan bahaya, kami menampilkan kontak bantuan dan memberi tahu psikologmu bahwa ada hal penting, tanpa isi jawabannya.',
    unsaved:
      'Jawaban baru disimpan setelah kamu menekan Selesai, dan tidak tertinggal di perangkat ini.',
    begin: 'Mulai',
    pick: 'Pilih satu jawaban dulu.',
    credit: 'Sumber',
    gone: 'Kuesioner ini tidak tersedia.',
    goneBody: 'Pilih yang lain di halaman Perkembangan.',
  },
  result: {
    title: 'Terima kasih sudah mengisi',
    total: (total: number, highest: number) => `Angkanya ${String(total)} dari ${String(highest)}.`,
    important:
      'Salah satu jawabanmu penting, berapa pun angkanya. Kamu tidak perlu menanggungnya sendiri: bicarakan dengan psikologmu atau seseorang yang kamu percaya.',
    screening:
      'Ini hasil skrining, bukan diagnosis. Angkanya membantu kamu dan psikologmu melihat arah dari waktu ke waktu.',
    told: 'Psikologmu sudah diberi tahu bahwa ada hal penting. Ia belum tentu langsung membacanya, jadi jangan menunggu kalau kamu merasa tidak aman.',
    done: 'Lihat perkembanganmu',
  },
  bands: {
    minimal: { label: 'sangat ringan', plain: 'Keluhan seperti ini sedang jarang kamu rasakan.' },
    normal: { label: 'biasa', plain: 'Keluhan seperti ini sedang jarang kamu rasakan.' },
    mild: {
      label: 'ringan',
      plain:
        'Ada keluhan ringan akhir-akhir ini. Ada baiknya diperhatikan, dan diceritakan kalau mengganggu.',
    },
    moderate: {
      label: 'sedang',
      plain:
        'Keluhannya cukup terasa akhir-akhir ini. Membicarakannya dengan psikolog bisa membantu.',
    },
    moderately_severe: {
      label: 'cukup berat',
      plain:
        'Keluhannya berat akhir-akhir ini. Kamu tidak perlu menanggungnya sendiri: bicarakan dengan psikologmu.',
    },
    severe: {
      label: 'berat',
      plain:
        'Keluhannya berat akhir-akhir ini. Kamu tidak perlu menanggungnya sendiri: bicarakan dengan psikologmu secepatnya.',
    },
    extremely_severe: {
      label: 'sangat berat',
      plain: 'Keluhannya sangat berat akhir-akhir ini. Bicarakan dengan psikologmu secepatnya.',
    },
    very_low: {
      label: 'sangat rendah',
      plain: 'Akhir-akhir ini terasa sangat berat. Bicarakan dengan psikologmu.',
    },
    low: { label: 'rendah', plain: 'Akhir-akhir ini terasa kurang baik. Ada baiknya diceritakan.' },
    adequate: { label: 'cukup baik', plain: 'Akhir-akhir ini terasa cukup baik.' },
    below_cutoff: { label: 'di bawah batas', plain: 'Keluhannya sedang sedikit.' },
    above_cutoff: {
      label: 'di atas batas',
      plain: 'Keluhannya cukup banyak. Membicarakannya dengan psikolog bisa membantu.',
    },
  } satisfies Record<BandCode, { label: string; plain: string }>,
  chart: {
    heading: 'Dari waktu ke waktu',
    empty: 'Belum ada isian',
    emptyBody: 'Setelah kuesioner pertama diisi, grafiknya muncul di sini.',
    label: (name: string, count: number, last: string) =>
      `${name}: ${String(count)} isian, terakhir ${last}. Angka lengkapnya ada di tabel.`,
    session: 'Sesi',
    better: 'membaik nyata',
    worse: 'memburuk nyata',
    changeHint: (points: number) =>
      `Panah menandai perubahan nyata: beda ${String(points)} poin atau lebih dari isian pertama.`,
    table: 'Lihat sebagai tabel',
    date: 'Tanggal',
    score: 'Angka',
    band: 'Tingkat',
    change: 'Perubahan',
    asked: 'diminta psikolog',
    none: 'tidak ada',
    lower: 'Makin rendah makin baik.',
    higher: 'Makin tinggi makin baik.',
  },
  mood: {
    heading: 'Suasana hati',
    today: 'Bagaimana harimu?',
    todayHint: 'Sekali sehari. Masih bisa kamu ubah sampai hari ini berakhir.',
    levels: ['sangat buruk', 'buruk', 'biasa saja', 'baik', 'sangat baik'],
    words: 'Satu dua kata',
    save: 'Simpan hari ini',
    change: 'Ubah hari ini',
    saved: 'Harimu sudah dicatat.',
    empty: 'Belum ada catatan suasana hati.',
    day: (date: string, level: string) => `${date}: ${level}`,
  },
  goals: {
    heading: 'Tujuan',
    empty: 'Belum ada tujuan. Yang kecil pun boleh.',
    add: 'Tambah tujuan',
    text: 'Tujuannya',
    textHint: 'Misalnya: tidur sebelum pukul sebelas, tiga malam seminggu.',
    missing: 'Tulis tujuannya dulu.',
    save: 'Simpan',
    cancel: 'Batal',
    progress: 'Seberapa jauh',
    progressOf: (progress: number) => `${String(progress)} dari 10`,
    writtenBy: { client: 'ditulis klien', psychologist: 'ditulis bersama psikolog' },
    reached: 'Tercapai',
    reach: 'Tandai tercapai',
    reopen: 'Buka lagi',
    saved: 'Tujuan disimpan.',
  },
  sharing: {
    heading: 'Yang boleh dilihat psikologmu',
    none: 'Belum ada psikolog yang mendampingimu. Setelah sesi pertamamu dipastikan, kamu bisa memilih apa yang dibagikan di sini.',
    read: 'Baca penjelasannya',
    kinds: { measures: 'Hasil kuesioner', mood: 'Suasana hati', goals: 'Tujuan' },
    saved: 'Pilihanmu langsung berlaku.',
  },
  practice: {
    tab: 'Perkembangan',
    back: 'Riwayat sesi klien',
    link: 'Perkembangan klien',
    loading: 'Memuat…',
    notShared: 'Belum dibagikan',
    notSharedBody:
      'Klien menentukan sendiri apa yang Anda lihat. Anda bisa meminta kuesioner di bawah; jawaban atas permintaan Anda akan terlihat di sini.',
    kindNotShared: (kind: string) => `${kind} tidak dibagikan.`,
    assign: {
      heading: 'Minta kuesioner',
      which: 'Kuesioner',
      due: 'Sampai tanggal',
      dueHint: 'Kosongkan untuk "sebelum sesi berikutnya".',
      send: 'Kirim permintaan',
      sent: 'Permintaan sudah dikirim. Klien melihatnya di halaman Perkembangan.',
      waiting: 'Menunggu jawaban',
      since: (date: string) => `diminta ${date}`,
    },
    alerts: {
      banner: (count: number) =>
        count === 1
          ? 'Ada 1 hal penting dari klien'
          : `Ada ${String(count)} hal penting dari klien`,
      open: 'Lihat',
      heading: 'Hal penting',
      level: { follow_up: 'Perlu ditindaklanjuti', urgent: 'Mendesak' },
      since: (time: string) => `sejak ${time}`,
      body: 'Salah satu jawaban klien menunjukkan kemungkinan bahaya bagi dirinya. Hubungi klien dan tanyakan langsung. Peringatan ini tetap terbuka sampai Anda menulis apa yang sudah dilakukan.',
      acknowledge: 'Saya sudah melihatnya',
      acknowledged: (time: string) => `Anda melihatnya ${time}`,
      disposition: 'Apa yang sudah dilakukan',
      dispositionHint: 'Tersimpan terenkripsi dan tidak bisa diubah lagi.',
      missing: 'Tulis dulu apa yang sudah dilakukan.',
      close: 'Simpan dan tutup',
      closed: 'Peringatan ditutup.',
      past: 'Hal penting sebelumnya',
      closedAt: (time: string) => `Ditutup ${time}`,
      none: 'Tidak ada.',
    },
  },
};
