import type { ProblemCatalogue } from '../platform/http/problem.js';

/** What the problems around a session say: its room, records, progress and reviews. */
export const CARE_PROBLEMS = {
  already_reviewed: {
    id: { title: 'Sudah diulas', detail: 'Sesi ini sudah pernah diulas. Ulasanmu bisa diubah.' },
    en: {
      title: 'Reviewed already',
      detail: 'This session has been reviewed. You can change your review.',
    },
  },
  not_reviewable: {
    id: { title: 'Belum bisa diulas', detail: 'Ulasan terbuka setelah sesi selesai.' },
    en: { title: 'Not open for a review', detail: 'A review opens once the session is completed.' },
  },
  review_not_in_state: {
    id: {
      title: 'Ulasan sudah berubah',
      detail: 'Muat ulang halaman ini: keadaan ulasan sudah lain.',
    },
    en: { title: 'The review has changed', detail: 'Reload the page: its state is another now.' },
  },
  session_not_begun: {
    id: {
      title: 'Sesi ini belum dimulai',
      detail: 'Catatan bisa ditulis setelah sesi yang sudah pasti dimulai.',
    },
    en: {
      title: 'The session has not begun',
      detail: 'A note can be written once a session that was agreed has begun.',
    },
  },
  note_signed: {
    id: {
      title: 'Catatan ini sudah ditandatangani',
      detail: 'Isinya tidak bisa diubah lagi. Tambahkan adendum bila perlu.',
    },
    en: {
      title: 'This note is signed',
      detail: 'It can no longer be changed. Add an addendum if you need to.',
    },
  },
  note_not_signed: {
    id: {
      title: 'Catatan ini belum ditandatangani',
      detail: 'Adendum hanya untuk catatan yang sudah ditandatangani. Ubah saja catatannya.',
    },
    en: {
      title: 'This note is not signed',
      detail: 'An addendum is for a signed note. Simply change the note itself.',
    },
  },
  note_empty: {
    id: { title: 'Catatan ini masih kosong', detail: 'Tulis dulu isinya, lalu tandatangani.' },
    en: { title: 'This note is empty', detail: 'Write something first, then sign it.' },
  },
  summary_empty: {
    id: { title: 'Ringkasan ini masih kosong', detail: 'Tulis dulu isinya, lalu bagikan.' },
    en: { title: 'This summary is empty', detail: 'Write something first, then share it.' },
  },
  summary_not_shared: {
    id: { title: 'Belum ada yang dibagikan', detail: 'Ringkasan sesi ini belum dibagikan.' },
    en: { title: 'Nothing has been shared', detail: 'The summary of this session is not shared.' },
  },
  care_ended: {
    id: {
      title: 'Pendampingan ini sudah berakhir',
      detail: 'Yang baru tidak bisa dibagikan lagi. Pendampingan dimulai lagi dengan sesi baru.',
    },
    en: {
      title: 'This care has ended',
      detail: 'Nothing new can be shared. Care begins again with a new session.',
    },
  },
  sessions_ahead: {
    id: {
      title: 'Masih ada sesi yang akan datang',
      detail: 'Pendampingan bisa diakhiri setelah tidak ada lagi sesi yang menunggu.',
    },
    en: {
      title: 'A session is still to come',
      detail: 'Care can be ended once no session is waiting any more.',
    },
  },
  room_not_open: {
    id: {
      title: 'Ruangnya belum atau tidak lagi dibuka',
      detail: 'Ruang dibuka 15 menit sebelum sesi dan ditutup 30 menit setelahnya.',
    },
    en: {
      title: 'The room is not open',
      detail: 'It opens 15 minutes before the session and closes 30 minutes after it.',
    },
  },
  chat_closed: {
    id: {
      title: 'Chat sudah ditutup',
      detail: 'Pesan bisa dikirim sejak ruang dibuka sampai dua jam setelah sesi.',
    },
    en: {
      title: 'The chat is closed',
      detail: 'Messages can be sent from when the room opens until two hours after the session.',
    },
  },
  sharing_not_given: {
    id: {
      title: 'Belum dibagikan',
      detail: 'Klien belum membagikan bagian ini kepada Anda, atau sudah menghentikannya.',
    },
    en: {
      title: 'Not shared',
      detail: 'The client has not shared this with you, or shares it no longer.',
    },
  },
  progress_consent_required: {
    id: {
      title: 'Persetujuan belum ada',
      detail: 'Jawaban, suasana hati, dan tujuan baru disimpan setelah kamu setuju.',
    },
    en: {
      title: 'Consent is missing',
      detail: 'Answers, moods and goals are stored only after you agree to it.',
    },
  },
  assignment_not_open: {
    id: { title: 'Isian ini sudah ditutup', detail: 'Sudah dijawab, atau tidak lagi ditunggu.' },
    en: {
      title: 'No longer waited for',
      detail: 'It has been answered already, or nobody waits for it any more.',
    },
  },
  measure_already_assigned: {
    id: { title: 'Sudah diminta', detail: 'Isian yang sama masih menunggu jawaban.' },
    en: {
      title: 'Asked for already',
      detail: 'The same questionnaire is still waiting for an answer.',
    },
  },
  alert_closed: {
    id: { title: 'Sudah ditutup', detail: 'Tindakan untuk peringatan ini sudah ditulis.' },
    en: { title: 'Closed already', detail: 'What was done about this alert is written down.' },
  },
} as const satisfies ProblemCatalogue;
