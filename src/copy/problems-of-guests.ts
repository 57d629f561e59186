import type { ProblemCatalogue } from '../platform/http/problem.js';

/** Of those whom client and psychologist bring to a session. */
export const GUEST_PROBLEMS = {
  too_many_guests: {
    id: {
      title: 'Tamunya sudah lima',
      detail:
        'Satu sesi paling banyak punya lima tamu. Cabut satu tautan untuk mengundang yang lain.',
    },
    en: {
      title: 'Five guests already',
      detail: 'A session has five guests at most. Take one link back to invite somebody else.',
    },
  },
  guest_link_ended: {
    id: { title: 'Tautan ini sudah berakhir', detail: 'Undang tamunya lagi bila masih perlu.' },
    en: { title: 'This link has ended', detail: 'Invite the guest again if need be.' },
  },
  no_guests_in_chat: {
    id: {
      title: 'Sesi ini lewat obrolan',
      detail: 'Obrolan hanya antara klien dan psikolog, jadi tidak ada tamu.',
    },
    en: {
      title: 'This session is a chat',
      detail: 'A chat is between client and psychologist alone, so there are no guests.',
    },
  },
} satisfies ProblemCatalogue;
