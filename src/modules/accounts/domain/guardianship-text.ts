import type { ConsentText } from './consent-text.js';

/** UU 27/2022 (PDP), article 25: the data of a child need the consent of a parent or guardian. */
export const GUARDIANSHIP_TEXT: ConsentText = {
  textVersion: '2026-11-24',
  text: {
    id: [
      'Kamu menyatakan bahwa kamu orang tua atau wali yang sah dari anak ini, dan menyetujui pemrosesan datanya untuk konsultasi dengan psikolog.',
      'Yang disimpan: nama, tanggal lahir, dan hubungannya denganmu; setelah ada sesi, juga pesanan, obrolan, ringkasan, dan catatan psikolog tentang anak ini.',
      'Yang melihat: kamu dan psikolog yang kamu pesan. Psikolog melihat nama dan kelompok umur, bukan tanggal lahirnya. Catatan pribadi psikolog tidak dibagikan kepada siapa pun, juga tidak kepadamu.',
      'Catatan ini milik anak, bukan bagian dari catatanmu. Pada ulang tahunnya yang ke-18, kamu tidak lagi bisa membuka ringkasan, isian, dan obrolannya, dan persetujuanmu berakhir; sejak itu ia sendiri yang memegang catatannya dan memesan sendiri. Riwayat pesanan dan pembayaranmu tetap ada.',
      'Berapa lama: selama akunmu ada; catatan psikologis 10 tahun sejak sesi terakhir, atau 25 tahun bila psikolognya psikolog klinis. Selama belum ada pesanan, anak bisa dihapus dari akunmu kapan saja.',
    ].join('\n\n'),
    en: [
      'You state that you are the parent or lawful guardian of this child, and you agree to the child’s data being processed for consultations with a psychologist.',
      'What is stored: the name, the date of birth and how you are related; once there are sessions, also the bookings, the chat, the summaries and the psychologist’s notes about this child.',
      'Who sees it: you and the psychologist you book. The psychologist sees the name and the age group, not the date of birth. A psychologist’s private notes are shared with nobody, not with you either.',
      'The record is the child’s and no part of yours. On the 18th birthday you can no longer open its summaries, questionnaires and chats, and your consent ends; from then on the record and new bookings are in their own hands. Your history of bookings and payments stays.',
      'How long: as long as your account exists; the psychological record for 10 years from the last session, or 25 if the psychologist is a clinical psychologist. While nothing is booked, you can remove the child from your account at any time.',
    ].join('\n\n'),
  },
};
