import type { Words } from './holding.js';

/** For how long what outlives an account is kept. */
export const WHILE_RECORD: Words = {
  id: '10 tahun sejak sesi terakhir; 25 tahun bila psikolognya psikolog klinis',
  en: '10 years from the last session; 25 if the psychologist is a clinical psychologist',
};
export const TEN_YEARS: Words = { id: '10 tahun', en: '10 years' };
export const RECORD_AND_FIVE: Words = {
  id: 'selama catatannya disimpan, ditambah 5 tahun',
  en: 'as long as the record is kept, and 5 years more',
};
export const A_DAY: Words = { id: 'paling lama sehari', en: 'a day at most' };

/** Why. */
export const BY_RECORD_LAW: Words = {
  id: 'Catatan psikologis wajib disimpan (Permenkes 24/2022, kode etik). Isinya tetap tersegel.',
  en: 'The psychological record must be kept (Permenkes 24/2022, the code of ethics). It stays sealed.',
};
export const BY_TAX_LAW: Words = {
  id: 'Aturan pajak dan pembukuan. Tanpa nama dan kontak, hanya nomor.',
  en: 'Tax and bookkeeping rules. Without name or contact, numbers alone.',
};
export const AS_PROOF: Words = {
  id: 'Bukti dari apa yang disetujui atau dilakukan (UU 27/2022 pasal 24 dan 31). Tanpa nama dan kontak.',
  en: 'Proof of what was agreed to or done (UU 27/2022, articles 24 and 31). Without name or contact.',
};

/** What is told to nobody, since it is another person's or guards an account. */
export const SECRET: Words = {
  id: 'Rahasia keamanan akun; tidak disertakan supaya tidak bisa dipakai orang lain.',
  en: 'Secrets that guard the account; left out so that nobody else can use them.',
};
export const PRIVATE_NOTES: Words = {
  id: 'Catatan pribadi psikolog. Mintalah ringkasannya kepada psikologmu.',
  en: 'A psychologist’s private notes. Ask your psychologist for a summary.',
};
