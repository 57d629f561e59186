import type { ConsentText } from './consent-text.js';
import { GUARDIANSHIP_TEXT } from './guardianship-text.js';

/** What people agree to, one by one. */
export const CONSENT_KINDS = [
  'terms',
  'privacy',
  'health_data',
  'whatsapp',
  'progress_data',
  'informed_consent',
] as const;

export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** With what a guardian says of one child, once for each. */
export const CONSENT_TEXT_KINDS = [...CONSENT_KINDS, 'guardianship'] as const;

export type ConsentTextKind = (typeof CONSENT_TEXT_KINDS)[number];

/**
 * The texts shown today. UU 27/2022 (PDP) asks for plain language, consent that stands apart from
 * everything else (articles 20 to 22) and the time for which data are kept (article 21); UU 23/2022 asks for informed
 * consent before a psychological service.
 */
export const CONSENT_TEXTS: Readonly<Record<ConsentTextKind, ConsentText>> = {
  guardianship: GUARDIANSHIP_TEXT,
  terms: {
    textVersion: '2026-11-12',
    text: {
      id: [
        'RuangPulih mempertemukan kamu dengan psikolog untuk konsultasi daring.',
        'Kamu berusia 18 tahun atau lebih, dan data yang kamu isi benar.',
        'RuangPulih bukan layanan gawat darurat. Bila kamu atau orang lain dalam bahaya, buka halaman bantuan atau datangi IGD terdekat.',
        'Waktu yang kamu pilih disimpan sementara selama kamu membayar. Bila psikolog menolak atau tidak menjawab tepat waktu, uangmu kembali penuh.',
        'Bila kamu membatalkan, bagian yang kembali mengikuti aturan yang berlaku saat kamu memesan; aturan itu ditampilkan sebelum kamu memutuskan.',
        'Sesi tidak boleh direkam atau dibagikan oleh siapa pun.',
      ].join('\n\n'),
      en: [
        'RuangPulih brings you together with a psychologist for online consultations.',
        'You are 18 or older, and what you tell us about yourself is true.',
        'RuangPulih is not an emergency service. If you or somebody else is in danger, open the help page or go to the nearest emergency room.',
        'The time you choose is kept for a while as you pay. If the psychologist declines or does not answer in time, you get all your money back.',
        'If you cancel, the share you get back follows the rules in force when you booked; they are shown before you decide.',
        'Nobody may record a session or pass it on.',
      ].join('\n\n'),
    },
  },
  privacy: {
    textVersion: '2026-11-12',
    text: {
      id: [
        'Kami menyimpan nama, email, nomor telepon bila kamu mengisinya, zona waktu dan bahasa, serta pesanan dan pembayaranmu. Kami memakainya hanya untuk menjalankan layanan ini.',
        'Psikolog yang kamu pesan melihat nama, zona waktu, dan pesananmu. Admin melihat pesanan dan pembayaran, tidak pernah alasanmu datang. Penyedia pembayaran menerima jumlah dan nomor pesanan.',
        'Data akun disimpan selama akunmu ada. Catatan pembayaran disimpan 10 tahun karena aturan pajak. Bukti persetujuan disimpan selama datanya ada, ditambah 5 tahun.',
        'Kamu berhak melihat, memperbaiki, dan meminta penghapusan datamu. Permintaan dijawab dalam 3×24 jam.',
        'Data kesehatan diatur dalam persetujuan tersendiri.',
      ].join('\n\n'),
      en: [
        'We keep your name, email, phone number if you give one, time zone and language, and your bookings and payments. We use them to run this service and for nothing else.',
        'The psychologist you book sees your name, time zone and booking. Admins see bookings and payments, never why you come. The payment provider gets the amount and an order number.',
        'Account data are kept while your account exists. Payment records are kept for 10 years because tax rules ask for it. Proof of consent is kept as long as the data it is about, and 5 years more.',
        'You may see and correct your data and ask for their deletion. Requests are answered within 3×24 hours.',
        'Health data have a consent of their own.',
      ].join('\n\n'),
    },
  },
  health_data: {
    textVersion: '2026-11-23',
    text: {
      id: [
        'Yang disimpan: alasan yang kamu tulis saat memesan. Ini termasuk data kesehatan, jadi kami meminta persetujuanmu secara terpisah.',
        'Yang membaca: hanya psikolog yang kamu pesan, dan kamu sendiri. Admin tidak bisa membacanya. Isinya disimpan terenkripsi.',
        'Berapa lama: sebagai bagian dari catatan psikologis, 10 tahun sejak sesi terakhir. Bila psikologmu psikolog klinis, aturan rekam medis meminta 25 tahun.',
        'Kamu boleh menarik persetujuan ini kapan saja di halaman Data dan privasi. Sejak saat itu alasan yang sudah kamu tulis terkunci juga bagi psikologmu, dan isian perkembangan berhenti disimpan. Catatan yang wajib disimpan menurut hukum tetap tersegel.',
        'Menulis alasan tidak wajib. Tanpa alasan pun kamu tetap bisa memesan.',
      ].join('\n\n'),
      en: [
        'What is stored: the reason you write when you book. It counts as health data, so we ask for your consent separately.',
        'Who reads it: only the psychologist you book, and you. Admins cannot read it. It is stored encrypted.',
        'How long: as part of the psychological record, 10 years from the last session. If your psychologist is a clinical psychologist, the rules for medical records ask for 25 years.',
        'You may withdraw this consent at any time on the page Data and privacy. From then on the reasons you wrote are locked for your psychologist too, and nothing more of your progress is stored. Records the law obliges us to keep stay sealed.',
        'You need not write a reason. You can book without one.',
      ].join('\n\n'),
    },
  },
  whatsapp: {
    textVersion: '2026-11-22',
    text: {
      id: [
        'Saya setuju menerima pesan RuangPulih lewat WhatsApp ke nomor di akun ini: jadwal yang dipastikan atau tidak jadi, permintaan jadwal, dan pengingat.',
        'Untuk itu nomor HP, nama, dan waktu jadwal diteruskan ke WhatsApp (Meta), yang memprosesnya di luar Indonesia. Isi pesannya tidak pernah menyebut alasan datang atau dengan siapa.',
        'Persetujuan ini bisa ditarik kapan saja di halaman akun; sejak saat itu tidak ada lagi pesan WhatsApp yang dikirim. Kabar penting tetap datang lewat email.',
        'Catatan pengiriman disimpan selama akunnya ada. Bukti persetujuan ini disimpan 5 tahun setelah ditarik.',
      ].join('\n\n'),
      en: [
        'I agree to receive messages of RuangPulih by WhatsApp at the number in this account: appointments that are settled or cannot be, requests for appointments, and reminders.',
        'For this the phone number, the name and the time of the appointment are passed on to WhatsApp (Meta), which processes them outside Indonesia. The messages never say why somebody comes or with whom they meet.',
        'This consent can be withdrawn at any time on the account page; from then on nothing more is sent by WhatsApp. Important news still comes by email.',
        'Records of what was sent are kept while the account exists. The proof of this consent is kept for 5 years after it is withdrawn.',
      ].join('\n\n'),
    },
  },
  progress_data: {
    textVersion: '2026-11-22',
    text: {
      id: [
        'Yang disimpan: jawaban dan hasil isianmu, suasana hati harian, dan tujuan yang kamu tulis. Semua ini data kesehatan dan disimpan terenkripsi.',
        'Yang membaca: kamu sendiri. Psikologmu hanya melihat yang kamu bagikan, dan isian yang ia minta sendiri. Admin tidak bisa membacanya.',
        'Satu pengecualian demi keselamatan: kalau jawabanmu menunjukkan bahwa kamu mungkin dalam bahaya, psikologmu diberi tahu bahwa ada hal penting, tanpa isi jawabannya. RuangPulih bukan layanan darurat, dan tidak ada yang berjaga membaca jawabanmu.',
        'Berapa lama: yang kamu tulis sendiri, selama akunmu ada. Isian yang diminta psikolog menjadi bagian dari catatan psikologis: 10 tahun sejak sesi terakhir, atau 25 tahun bila psikologmu psikolog klinis.',
        'Kamu boleh menarik persetujuan ini kapan saja di halaman Perkembangan. Sejak saat itu tidak ada lagi yang disimpan, dan psikologmu tidak bisa membukanya lagi.',
      ].join('\n\n'),
      en: [
        'What is stored: your answers and their results, your daily mood and the goals you write. All of it is health data and is stored encrypted.',
        'Who reads it: you. Your psychologist sees only what you share, and the questionnaires they asked for themselves. Admins cannot read it.',
        'One exception, for your safety: if your answers suggest that you may be in danger, your psychologist is told that there is something important, without the answers themselves. RuangPulih is not an emergency service, and nobody is on duty reading your answers.',
        'How long: what you write on your own, as long as your account exists. Questionnaires a psychologist asked for become part of the psychological record: 10 years from the last session, or 25 if your psychologist is a clinical psychologist.',
        'You may withdraw this consent at any time on the Progress page. From then on nothing more is stored, and your psychologist can no longer open it.',
      ].join('\n\n'),
    },
  },
  informed_consent: {
    textVersion: '2026-11-23',
    text: {
      id: [
        'Layanan ini adalah konsultasi dengan psikolog melalui video, suara, atau obrolan. Psikolog menjelaskan cara kerja, tujuan, dan batasnya di awal; kamu boleh bertanya, menolak, atau berhenti kapan saja.',
        'Yang kamu ceritakan dijaga kerahasiaannya. Pengecualiannya: bila ada bahaya nyata bagi keselamatanmu atau orang lain, atau bila hukum mewajibkan. Psikologmu membicarakannya lebih dulu denganmu bila memungkinkan.',
        'Konsultasi daring punya batas: sambungan bisa terputus, dan tidak semua keadaan cocok ditangani dari jauh. Psikolog bisa menyarankan pertemuan langsung atau merujuk ke layanan lain.',
        'Psikolog membuat catatan yang hanya ia yang membacanya, disimpan menurut hukum. Sesi tidak direkam oleh siapa pun.',
        'Layanan ini bukan untuk keadaan darurat. Persetujuan ini bisa ditarik kapan saja; jadwal berikutnya baru bisa dipesan setelah kamu setuju lagi.',
      ].join('\n\n'),
      en: [
        'This service is a consultation with a psychologist by video, voice or chat. The psychologist explains how they work, to what end and within what limits at the beginning; you may ask, refuse or stop at any time.',
        'What you say is kept confidential. The exceptions: a real danger to your safety or somebody else’s, or an obligation by law. Where possible your psychologist talks about it with you first.',
        'Online consultations have limits: the connection may fail, and not everything can be treated from afar. The psychologist may suggest meeting in person or refer you elsewhere.',
        'The psychologist keeps notes that they alone read, stored as the law asks. Nobody records the session.',
        'This service is not for emergencies. You may withdraw this consent at any time; further sessions can then be booked only after you agree again.',
      ].join('\n\n'),
    },
  },
};
