import type { ProblemCatalogue } from '../platform/http/problem.js';

/** What the problems of acting on behalf of somebody say. */
export const SUPPORT_PROBLEMS = {
  not_on_behalf: {
    id: {
      title: 'Tidak dilakukan atas nama orang lain',
      detail:
        'Ini tidak bisa dilihat atau dilakukan atas nama orang lain. Hanya pemiliknya yang bisa.',
    },
    en: {
      title: 'Not done on behalf of somebody',
      detail: 'This is neither seen nor done on behalf of somebody. Only they themselves can.',
    },
  },
  support_act_over: {
    id: {
      title: 'Bantuan atas nama ini sudah berakhir',
      detail: 'Waktunya habis, diakhiri, atau dibuka dari tempat lain. Buka lagi bila masih perlu.',
    },
    en: {
      title: 'This is over',
      detail: 'Its time is up, it was ended, or it was opened elsewhere. Open it again if need be.',
    },
  },
  support_act_taken: {
    id: {
      title: 'Sudah ada yang membantu',
      detail:
        'Admin lain sedang bertindak atas nama orang ini, atau Anda atas nama orang lain. Akhiri dulu yang itu.',
    },
    en: {
      title: 'Somebody is helping already',
      detail:
        'Another admin acts on behalf of this person, or you on behalf of another. End that first.',
    },
  },
  not_to_be_helped: {
    id: {
      title: 'Tidak bisa atas nama akun ini',
      detail:
        'Akun admin, akun sendiri, dan akun yang ditangguhkan atau dihapus tidak diwakili siapa pun.',
    },
    en: {
      title: 'Not on behalf of this account',
      detail:
        'Nobody acts for an admin, for themselves, or for an account that is suspended or gone.',
    },
  },
} as const satisfies ProblemCatalogue;
