import type { ProblemCatalogue } from '../platform/http/problem.js';

/** What the problems of programs and their keys say. */
export const KEY_PROBLEMS = {
  api_key_invalid: {
    id: {
      title: 'Kunci API tidak berlaku',
      detail: 'Kunci ini tidak terbaca, sudah dicabut, kedaluwarsa, atau akunnya ditangguhkan.',
    },
    en: {
      title: 'The API key is not valid',
      detail: 'The key is unreadable, revoked or expired, or its account is suspended.',
    },
  },
  scope_missing: {
    id: {
      title: 'Kunci API tidak membuka ini',
      detail:
        'Kunci ini tidak punya cakupan yang disebut di requiredScope. Jika isinya null, kunci apa pun tidak bisa memanggil alamat ini.',
    },
    en: {
      title: 'The API key does not open this',
      detail:
        'The key lacks the scope named in requiredScope. Where that is null, no key may make this call.',
    },
  },
  too_many_api_keys: {
    id: {
      title: 'Kunci API sudah penuh',
      detail: 'Akun ini sudah punya 20 kunci yang berlaku. Cabut yang tidak dipakai lebih dulu.',
    },
    en: {
      title: 'No more API keys',
      detail: 'This account has 20 living keys already. Revoke one that is not needed first.',
    },
  },
} as const satisfies ProblemCatalogue;
