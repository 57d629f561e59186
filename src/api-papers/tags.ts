import type { Language } from '../platform/http/language.js';

type Words = Readonly<Record<Language, string>>;

/** What the parts of the API are about, in the order in which the papers list them. */
export const TAGS: Readonly<Record<string, { readonly name: Words; readonly about: Words }>> = {
  directory: {
    name: { id: 'Direktori', en: 'Directory' },
    about: {
      id: 'Psikolog, kategori, profil, dan layanan yang bisa dilihat siapa saja, serta profil sendiri.',
      en: 'Psychologists, categories, profiles and services that anybody may see, and one’s own profile.',
    },
  },
  booking: {
    name: { id: 'Pemesanan', en: 'Booking' },
    about: {
      id: 'Waktu yang bisa dipesan, menahan waktu, keputusan psikolog, dan hasil sesi.',
      en: 'Times that can be booked, holding one, the psychologist’s decision, and the outcome.',
    },
  },
  guests: {
    name: { id: 'Tamu', en: 'Guests' },
    about: {
      id: 'Yang dibuka seorang tamu dengan tautan dan kodenya, tanpa akun.',
      en: 'What a guest opens by their link and code, without an account.',
    },
  },
  reviews: {
    name: { id: 'Ulasan', en: 'Reviews' },
    about: {
      id: 'Ulasan tanpa nama atas sesi yang selesai, jawabannya, dan pelaporannya.',
      en: 'Reviews of completed sessions without names, the answers to them, and reporting them.',
    },
  },
  integrations: {
    name: { id: 'Integrasi', en: 'Integrations' },
    about: {
      id: 'Kunci untuk program: membuat, melihat, dan mencabut.',
      en: 'Keys for programs: making, listing and revoking them.',
    },
  },
  auth: {
    name: { id: 'Masuk', en: 'Signing in' },
    about: {
      id: 'Mendaftar, masuk, dan keluar; untuk peramban, bukan untuk kunci.',
      en: 'Registering, signing in and out; for browsers, not for keys.',
    },
  },
  accounts: {
    name: { id: 'Akun', en: 'Accounts' },
    about: {
      id: 'Diri sendiri, persetujuan, dan pilihan pesan.',
      en: 'Oneself, consents, and the choice of messages.',
    },
  },
  privacy: {
    name: { id: 'Data pribadi', en: 'Personal data' },
    about: {
      id: 'Persetujuan satu per satu, salinan data sendiri, dan penghapusan akun.',
      en: 'Consents one by one, a copy of one’s own data, and the deletion of an account.',
    },
  },
  payments: {
    name: { id: 'Pembayaran', en: 'Payments' },
    about: {
      id: 'Tagihan, memulai pembayaran, dan pemberitahuan dari penyedia.',
      en: 'Invoices, starting a payment, and notifications of the provider.',
    },
  },
  scheduling: {
    name: { id: 'Jadwal', en: 'Schedule' },
    about: {
      id: 'Jam kerja mingguan psikolog, pengecualian per tanggal, dan aturannya.',
      en: 'A psychologist’s weekly hours, exceptions by date, and the rules around them.',
    },
  },
  verification: {
    name: { id: 'Verifikasi', en: 'Verification' },
    about: {
      id: 'Pengajuan psikolog, kredensial, dan dokumennya.',
      en: 'A psychologist’s application, credentials and their documents.',
    },
  },
  consultation: {
    name: { id: 'Ruang', en: 'The room' },
    about: {
      id: 'Tiket masuk ke ruang sesi dan pesan di sampingnya.',
      en: 'Tickets into the room of a session, and the messages beside it.',
    },
  },
  notes: {
    name: { id: 'Catatan', en: 'Records' },
    about: {
      id: 'Catatan sesi yang hanya dibaca penulisnya, ringkasan yang dibagikan, dan riwayat.',
      en: 'Session notes that their author alone reads, shared summaries, and the history.',
    },
  },
  progress: {
    name: { id: 'Perkembangan', en: 'Progress' },
    about: {
      id: 'Kuesioner, suasana hati, tujuan, dan tanda bahaya, dengan persetujuan klien.',
      en: 'Questionnaires, mood, goals and safety alerts, with the client’s consent.',
    },
  },
  earnings: {
    name: { id: 'Penghasilan', en: 'Earnings' },
    about: {
      id: 'Saldo psikolog, pergerakannya, dan rekening tujuan pembayaran.',
      en: 'A psychologist’s balance, its movements, and the account it is paid out to.',
    },
  },
  reports: {
    name: { id: 'Laporan', en: 'Reports' },
    about: {
      id: 'Laporan harian dan mingguan psikolog: di layar, PDF, lembar kerja, dan lewat email.',
      en: 'A psychologist’s daily and weekly report: on screen, as PDF, as a workbook, by email.',
    },
  },
  notifications: {
    name: { id: 'Pesan', en: 'Messages' },
    about: {
      id: 'Pemberitahuan dari penyedia pesan.',
      en: 'Notifications of the provider of messages.',
    },
  },
  settings: {
    name: { id: 'Bantuan', en: 'Help' },
    about: {
      id: 'Ke mana mencari bantuan bila keadaan mendesak.',
      en: 'Where to find help when it is urgent.',
    },
  },
  admin: {
    name: { id: 'Kantor', en: 'Back office' },
    about: {
      id: 'Yang dikerjakan admin; tabelnya memakai page dan pageSize.',
      en: 'What admins do; its tables take page and pageSize.',
    },
  },
  health: {
    name: { id: 'Kesehatan sistem', en: 'Health' },
    about: {
      id: 'Apakah proses ini hidup dan siap.',
      en: 'Whether this process lives and is ready.',
    },
  },
};
