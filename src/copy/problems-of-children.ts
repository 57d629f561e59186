import type { ProblemCatalogue } from '../platform/http/problem.js';

/** What the problems around children and their guardians say. */
export const CHILD_PROBLEMS = {
  too_many_children: {
    id: {
      title: 'Sudah delapan anak',
      detail: 'Satu akun menyimpan paling banyak delapan anak.',
    },
    en: { title: 'Eight children already', detail: 'An account keeps eight children at most.' },
  },
  person_grown: {
    id: {
      title: 'Sudah 18 tahun',
      detail: 'Sejak ulang tahun ke-18, ia memesan dengan akunnya sendiri.',
    },
    en: {
      title: 'Turned 18',
      detail: 'From the 18th birthday on, they book with an account of their own.',
    },
  },
  person_has_record: {
    id: {
      title: 'Sudah pernah ada pesanan',
      detail: 'Catatan anak ini miliknya dan tetap disimpan, jadi ia tidak bisa dihapus dari sini.',
    },
    en: {
      title: 'Something was booked already',
      detail: 'The record is the child’s own and is kept, so they cannot be removed here.',
    },
  },
  nothing_to_claim: {
    id: {
      title: 'Tidak ada catatan yang menunggu',
      detail: 'Kode hanya dibuat untuk klien yang dulu dibawa walinya dan kini sudah 18 tahun.',
    },
    en: {
      title: 'No record is waiting',
      detail: 'A code is made only for a client whose guardian brought them and who is 18 now.',
    },
  },
  claim_refused: {
    id: {
      title: 'Kode dan tanggal lahir tidak cocok',
      detail: 'Periksa keduanya. Bila kodenya lebih dari 14 hari, minta yang baru ke psikologmu.',
    },
    en: {
      title: 'The code and the date of birth do not match',
      detail: 'Check both. If the code is older than 14 days, ask your psychologist for a new one.',
    },
  },
  account_has_record: {
    id: {
      title: 'Akun ini sudah punya catatan sendiri',
      detail: 'Dua catatan tidak bisa digabung. Ambil alih catatan itu dengan akun yang baru.',
    },
    en: {
      title: 'This account has a record of its own',
      detail: 'Two records cannot be joined. Claim the other one with a new account.',
    },
  },
  guardianship_required: {
    id: {
      title: 'Pernyataan wali diperlukan',
      detail: 'Hanya orang tua atau wali yang bisa menambahkan anak. Nyatakan itu dulu.',
    },
    en: {
      title: 'A guardian’s word is needed',
      detail: 'Only a parent or guardian can add a child. Please state that first.',
    },
  },
} as const satisfies ProblemCatalogue;
