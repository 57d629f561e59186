import type { Words } from './holding.js';

export const A_DAY: Words = { id: 'paling lama sehari', en: 'a day at most' };

export const NUMBERS_ALONE: Words = {
  id: 'Hanya nomor, waktu, dan jumlah, tanpa nama dan kontak: pembukuan dan catatan lain merujuk ke sini.',
  en: 'Numbers, times and amounts alone, without name or contact: books and other records refer to them.',
};

export const TRAIL: Words = {
  id: 'Jejak tidak boleh diubah siapa pun, jadi tidak dipotong: hanya nomor dan kata kami, yang sesudah penghapusan tidak menunjuk ke siapa pun.',
  en: 'A trail nobody may change is not cut either: ids and words of ours alone, which lead to nobody after a deletion.',
};

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
