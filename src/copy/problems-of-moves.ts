import type { ProblemCatalogue } from '../platform/http/problem.js';

/** What the problems of cancelling, moving and offering say. */
export const MOVE_PROBLEMS = {
  cancellation_worse: {
    id: {
      title: 'Uang yang kembali sudah berkurang',
      detail: 'Batas waktunya baru saja lewat. Lihat lagi jumlahnya sebelum membatalkan.',
    },
    en: {
      title: 'Less comes back by now',
      detail: 'A deadline has just passed. Look at the amount again before you cancel.',
    },
  },
  reason_not_taken: {
    id: {
      title: 'Alasan cukup dipilih',
      detail: 'Pilih salah satu alasan saja, tanpa menulis apa-apa.',
    },
    en: { title: 'Choose a reason', detail: 'Choose one of the reasons; nothing is written.' },
  },
} as const satisfies ProblemCatalogue;
