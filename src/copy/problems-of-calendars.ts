import type { ProblemCatalogue } from '../platform/http/problem.js';

/** What the problems of times taken from outside say. */
export const CALENDAR_PROBLEMS = {
  too_many_calendars: {
    id: {
      title: 'Kalender luar sudah penuh',
      detail: 'Paling banyak lima kalender bisa diikuti. Lepaskan salah satu lebih dulu.',
    },
    en: {
      title: 'No more calendars',
      detail: 'Five calendars can be followed at most. Remove one first.',
    },
  },
  seasons_overlap: {
    id: {
      title: 'Tanggalnya bertumpuk',
      detail: 'Masa lain sudah memakai sebagian tanggal ini. Ubah tanggalnya, atau masa yang itu.',
    },
    en: {
      title: 'The dates overlap',
      detail:
        'Another week applies on some of these dates already. Change these dates, or that one.',
    },
  },
  too_many_seasons: {
    id: {
      title: 'Sudah 50 masa',
      detail: 'Hapus masa yang sudah lewat lebih dulu.',
    },
    en: {
      title: 'Fifty of them already',
      detail: 'Remove some that are over first.',
    },
  },
  too_many_busy_times: {
    id: {
      title: 'Waktu yang ditutup sudah terlalu banyak',
      detail: 'Paling banyak 200 waktu bisa ditutup. Buka sebagian, atau ubah jam kerja.',
    },
    en: {
      title: 'Too many blocked times',
      detail: 'At most 200 times can be blocked. Open some again, or change the working hours.',
    },
  },
} as const satisfies ProblemCatalogue;
