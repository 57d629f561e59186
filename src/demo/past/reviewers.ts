import type { DemoClient } from '../data/clients.js';
import { countAround } from './count-around.js';

const FIRST = [
  ...['Aulia', 'Bayu', 'Citra', 'Dewi', 'Eko', 'Farah', 'Gilang', 'Hana', 'Indra', 'Jihan'],
  ...['Kevin', 'Laras', 'Mega', 'Nanda', 'Okta', 'Putri', 'Rangga', 'Salsa', 'Tio', 'Vania'],
];
const LAST = [
  ...['Kurniawan', 'Siregar', 'Maharani', 'Nugroho', 'Simanjuntak', 'Anggraini', 'Setiawan'],
  ...['Wulandari', 'Hasibuan', 'Permata', 'Ramadhan', 'Susanti', 'Halim'],
];
const ZONES = ['Asia/Jakarta', 'Asia/Jakarta', 'Asia/Makassar', 'Asia/Jakarta', 'Asia/Jayapura'];
const COUNT = 60;

/** Clients of whom the demo tells nothing but a few past sessions. Any likeness is chance. */
export const REVIEWERS: readonly DemoClient[] = Array.from({ length: COUNT }, (_, index) => {
  const name = `${countAround(FIRST, index)} ${countAround(LAST, index)}`;
  return {
    name,
    email: `${name.toLowerCase().replace(' ', '.')}@contoh.test`,
    zone: countAround(ZONES, index),
    language: index % 12 === 0 ? 'en' : 'id',
  };
});
