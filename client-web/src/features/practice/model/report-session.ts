import type { PracticeSession } from '@/api/types';

const STATES = {
  completed: 'completed',
  confirmed: 'upcoming',
  requested: 'requested',
  client_absent: 'clientAbsent',
  psychologist_absent: 'psychologistAbsent',
  rejected: 'rejected',
} as const;
const CANCELLED = {
  client: 'cancelledByClient',
  psychologist: 'cancelledByPsychologist',
  platform: 'cancelledByPlatform',
} as const;

export type SessionState =
  | (typeof STATES)[keyof typeof STATES]
  | (typeof CANCELLED)[keyof typeof CANCELLED]
  | 'lapsed'
  | 'unmarked';

/** How a session stands, with who or what ended it. */
export function stateOf(session: PracticeSession): SessionState {
  const { status, cancelledBy, isLapsed, isUnmarked } = session;
  if (cancelledBy !== null) return CANCELLED[cancelledBy];
  if (isUnmarked) return 'unmarked';
  if (isLapsed) return 'lapsed';
  return status in STATES ? STATES[status as keyof typeof STATES] : 'upcoming';
}

export const TONES: Readonly<Record<SessionState, 'tint' | 'strong' | 'outline' | 'clay'>> = {
  completed: 'tint',
  upcoming: 'strong',
  unmarked: 'clay',
  requested: 'clay',
  clientAbsent: 'clay',
  psychologistAbsent: 'clay',
  cancelledByClient: 'outline',
  cancelledByPsychologist: 'outline',
  cancelledByPlatform: 'outline',
  rejected: 'outline',
  lapsed: 'outline',
};
