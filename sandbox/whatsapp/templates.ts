/** A template as it was approved: its words are fixed, only the holes are filled. */
export interface Template {
  name: string;
  language: 'id' | 'en';
  /** With `{{1}}`, `{{2}}` and so on. */
  body: string;
  footer: string;
  /** The parameter goes to the end of the path; without one the button copies it. */
  button: { text: string; path: string | null };
}

const FOOTER_ID = 'Pesan otomatis. Matikan kapan saja di halaman Akun.';
const FOOTER_EN = 'Automatic message. Switch it off on the Account page.';
const FOR_CLIENTS = '/sesi/';
const FOR_PSYCHOLOGISTS = '/praktik/sesi/';

/** What Meta has approved: all of it in the category UTILITY, codes in AUTHENTICATION; docs/operations/whatsapp-templates.md. */
export const APPROVED: readonly Template[] = [
  {
    name: 'booking_confirmed_1',
    language: 'id',
    body: 'Halo {{1}}, jadwal kamu {{2}} sudah pasti. Semua yang kamu perlukan ada di halaman jadwalmu.',
    footer: FOOTER_ID,
    button: { text: 'Lihat jadwal', path: FOR_CLIENTS },
  },
  {
    name: 'booking_confirmed_1',
    language: 'en',
    body: 'Hello {{1}}, your appointment on {{2}} is settled. Everything you need is on its page.',
    footer: FOOTER_EN,
    button: { text: 'See your appointment', path: FOR_CLIENTS },
  },
  {
    name: 'booking_rejected_1',
    language: 'id',
    body: 'Halo {{1}}, maaf, jadwal {{2}} tidak bisa dipenuhi. Uang yang sudah kamu bayar kembali penuh, dan kamu tidak perlu melakukan apa-apa.',
    footer: FOOTER_ID,
    button: { text: 'Lihat rincian', path: FOR_CLIENTS },
  },
  {
    name: 'booking_rejected_1',
    language: 'en',
    body: 'Hello {{1}}, we are sorry: {{2}} cannot be. What you have paid comes back in full, and there is nothing you need to do.',
    footer: FOOTER_EN,
    button: { text: 'See the details', path: FOR_CLIENTS },
  },
  {
    name: 'client_reminder_1',
    language: 'id',
    body: 'Halo {{1}}, jadwal kamu {{2}}. Siapkan tempat yang tenang beberapa menit sebelumnya.',
    footer: FOOTER_ID,
    button: { text: 'Lihat jadwal', path: FOR_CLIENTS },
  },
  {
    name: 'client_reminder_1',
    language: 'en',
    body: 'Hello {{1}}, your appointment is {{2}}. Find yourself a quiet place a few minutes before.',
    footer: FOOTER_EN,
    button: { text: 'See your appointment', path: FOR_CLIENTS },
  },
  {
    name: 'psychologist_reminder_1',
    language: 'id',
    body: 'Halo {{1}}, Anda punya jadwal {{2}}. Rinciannya ada di halaman jadwal Anda.',
    footer: FOOTER_ID,
    button: { text: 'Lihat jadwal', path: FOR_PSYCHOLOGISTS },
  },
  {
    name: 'psychologist_reminder_1',
    language: 'en',
    body: 'Hello {{1}}, you have an appointment {{2}}. The details are on its page.',
    footer: FOOTER_EN,
    button: { text: 'See your appointment', path: FOR_PSYCHOLOGISTS },
  },
  {
    name: 'request_received_1',
    language: 'id',
    body: 'Halo {{1}}, ada permintaan jadwal baru untuk {{2}}. Mohon dijawab paling lambat {{3}}; setelah itu permintaan berakhir dengan sendirinya.',
    footer: FOOTER_ID,
    button: { text: 'Lihat permintaan', path: FOR_PSYCHOLOGISTS },
  },
  {
    name: 'request_received_1',
    language: 'en',
    body: 'Hello {{1}}, there is a new request for {{2}}. Please answer by {{3}}; after that the request ends by itself.',
    footer: FOOTER_EN,
    button: { text: 'See the request', path: FOR_PSYCHOLOGISTS },
  },
  {
    name: 'phone_code_1',
    language: 'id',
    body: '*{{1}}* adalah kode verifikasi Anda. Demi keamanan, jangan bagikan kode ini.',
    footer: 'Kode ini kedaluwarsa dalam 10 menit.',
    button: { text: 'Salin kode', path: null },
  },
  {
    name: 'phone_code_1',
    language: 'en',
    body: '*{{1}}* is your verification code. For your security, do not share this code.',
    footer: 'This code expires in 10 minutes.',
    button: { text: 'Copy code', path: null },
  },
];

export function approvedTemplate(name: string, language: string): Template | undefined {
  return APPROVED.find((template) => template.name === name && template.language === language);
}

/** How many holes a text has. */
export function holesIn(body: string): number {
  return new Set(body.match(/\{\{\d+\}\}/g)).size;
}

/** The text with its holes filled; a parameter that looks like a hole stays what it is. */
export function fill(body: string, parameters: readonly string[]): string {
  return body.replace(/\{\{(\d+)\}\}/g, (hole, index: string) => {
    return parameters[Number(index) - 1] ?? hole;
  });
}
