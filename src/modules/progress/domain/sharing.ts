/** What a client lets a psychologist see, each by itself, in one care. */
export type SharingKind = 'measures' | 'mood' | 'goals';
export type Shared = Readonly<Record<SharingKind, boolean>>;

/** The text beside the switches; what was agreed to names its version. */
export const SHARING_TEXT = {
  textVersion: '2026-11-22',
  text: {
    id: [
      'Kamu yang menentukan apa yang boleh dilihat psikologmu, satu per satu: hasil isian, suasana hati, dan tujuanmu. Yang kamu bagikan termasuk yang sudah tercatat sebelumnya.',
      'Yang melihat hanya psikolog ini, selama kalian masih dalam pendampingan. Admin tidak bisa membacanya.',
      'Kamu bisa menghentikannya kapan saja di sini, dan sejak saat itu psikologmu tidak bisa membukanya lagi.',
    ].join('\n\n'),
    en: [
      'You decide what your psychologist may see, one by one: your answers, your mood and your goals. What you share includes what is there already.',
      'Only this psychologist sees it, and only while you are in their care. Admins cannot read it.',
      'You can stop it here at any time, and from then on your psychologist can no longer open it.',
    ].join('\n\n'),
  },
} as const;

export function sharedOf(kinds: readonly SharingKind[]): Shared {
  return {
    measures: kinds.includes('measures'),
    mood: kinds.includes('mood'),
    goals: kinds.includes('goals'),
  };
}
