import type { ProblemCatalogue } from '../platform/http/problem.js';

/** What the problems of cancelling, moving, offering and of outcomes say. */
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
  move_too_late: {
    id: {
      title: 'Sudah terlalu dekat',
      detail: 'Sesi ini sudah terlalu dekat untuk dipindah.',
    },
    en: { title: 'Too near', detail: 'The session is too near to be moved.' },
  },
  too_many_moves: {
    id: {
      title: 'Sudah dipindah sesering yang bisa',
      detail: 'Sesi ini tidak bisa dipindah lagi. Kamu masih bisa membatalkannya.',
    },
    en: {
      title: 'Moved as often as it may be',
      detail: 'This session cannot be moved again. It can still be cancelled.',
    },
  },
  too_many_offers: {
    id: {
      title: 'Sudah ada tiga tawaran',
      detail: 'Tunggu jawabannya, atau tarik salah satunya dulu.',
    },
    en: {
      title: 'Three offers are open',
      detail: 'Wait for an answer, or take one of them back first.',
    },
  },
  outcome_not_open: {
    id: {
      title: 'Hasilnya tidak terbuka lagi',
      detail: 'Keberatan diterima selama 48 jam setelah hasil sesi dicatat.',
    },
    en: {
      title: 'The outcome is not open',
      detail: 'An objection is taken for 48 hours after the outcome was marked.',
    },
  },
  objection_exists: {
    id: {
      title: 'Sudah ada keberatan',
      detail: 'Keberatan atas hasil sesi ini sudah masuk dan akan diputuskan.',
    },
    en: {
      title: 'There is an objection already',
      detail: 'Somebody has objected to this outcome; it will be decided.',
    },
  },
  objection_decided: {
    id: { title: 'Sudah diputuskan', detail: 'Keberatan ini sudah diputuskan.' },
    en: { title: 'Decided already', detail: 'This objection has been decided.' },
  },
  own_session: {
    id: {
      title: 'Ini sesimu sendiri',
      detail: 'Keberatan atas sesi sendiri diputuskan oleh orang lain.',
    },
    en: {
      title: 'This is your own session',
      detail: 'Somebody else decides about a session of your own.',
    },
  },
  too_many_places: {
    id: {
      title: 'Sudah menunggu di lima tempat',
      detail: 'Berhenti menunggu di salah satunya dulu.',
    },
    en: {
      title: 'Five places in line already',
      detail: 'Stop waiting for one of them first.',
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
