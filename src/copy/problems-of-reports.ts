import type { ProblemCatalogue } from '../platform/http/problem.js';

/** What the reports of the back office refuse. */
export const REPORT_PROBLEMS = {
  period_backwards: {
    id: {
      title: 'Periode terbalik',
      detail: 'Hari terakhir ada sebelum hari pertama. Tukar keduanya.',
    },
    en: {
      title: 'Period backwards',
      detail: 'The last day comes before the first. Swap the two.',
    },
  },
  period_too_long: {
    id: {
      title: 'Periode terlalu panjang',
      detail: 'Satu laporan mencakup paling banyak 400 hari. Pilih periode yang lebih pendek.',
    },
    en: {
      title: 'Period too long',
      detail: 'One report covers at most 400 days. Choose a shorter period.',
    },
  },
  period_out_of_reach: {
    id: {
      title: 'Periode terlalu jauh',
      detail: 'Laporan hanya untuk hari dari tahun 2000 sampai 2100.',
    },
    en: {
      title: 'Period out of reach',
      detail: 'Reports are only for days from the year 2000 to 2100.',
    },
  },
  export_too_large: {
    id: {
      title: 'Terlalu banyak untuk Excel',
      detail:
        'Berkas Excel memuat paling banyak 20.000 baris. Pilih CSV, yang tanpa batas, atau periode yang lebih pendek.',
    },
    en: {
      title: 'Too much for Excel',
      detail:
        'An Excel file holds at most 20,000 rows. Choose CSV, which has no limit, or a shorter period.',
    },
  },
} satisfies ProblemCatalogue;
