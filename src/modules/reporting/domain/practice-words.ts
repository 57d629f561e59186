import type { PeriodKind } from './practice-period.js';
import type { FigureGroup, FigureName, FigureUnit } from './practice-lines.js';
import type { ReportedSession } from './practice-report.js';

export type ReportLanguage = 'id' | 'en';

/** How a session stands, with who or what ended it. */
export type SessionState =
  | 'completed'
  | 'upcoming'
  | 'unmarked'
  | 'requested'
  | 'clientAbsent'
  | 'psychologistAbsent'
  | 'cancelledByClient'
  | 'cancelledByPsychologist'
  | 'cancelledByPlatform'
  | 'rejected'
  | 'lapsed';

/** The words of reports that leave the house. Dates and numbers come ready to read. */
export interface PracticeWords {
  readonly titles: Readonly<Record<PeriodKind, string>>;
  readonly confidential: string;
  readonly page: (number: number, count: number) => string;
  readonly compared: (period: string) => string;
  readonly columns: {
    readonly figure: string;
    readonly unit: string;
    readonly now: string;
    readonly before: string;
    readonly change: string;
    readonly date: string;
    readonly time: string;
    readonly client: string;
    readonly service: string;
    readonly state: string;
    readonly price: string;
    readonly share: string;
    readonly held: string;
    readonly refunded: string;
  };
  readonly sheets: { readonly figures: string; readonly money: string; readonly days: string };
  readonly sessions: string;
  readonly noSessions: string;
  readonly groups: Readonly<Record<FigureGroup, string>>;
  readonly units: Readonly<Record<FigureUnit, string>>;
  readonly figures: Readonly<Record<FigureName, string>>;
  readonly states: Readonly<Record<SessionState, string>>;
  /** Of a change from one percentage to another. */
  readonly points: string;
  /** `3 jam 20 menit`. */
  readonly duration: (hours: number, minutes: number) => string;
  readonly nothing: string;
}

const STATES: Readonly<Partial<Record<ReportedSession['status'], SessionState>>> = {
  completed: 'completed',
  confirmed: 'upcoming',
  requested: 'requested',
  client_absent: 'clientAbsent',
  psychologist_absent: 'psychologistAbsent',
};
const CANCELLED = {
  client: 'cancelledByClient',
  psychologist: 'cancelledByPsychologist',
  platform: 'cancelledByPlatform',
} as const;

/** @throws Error for a session that never reached its psychologist. */
export function stateOf(session: ReportedSession): SessionState {
  const { status, cancelledBy, isLapsed, isUnmarked } = session;
  if (cancelledBy !== null) return CANCELLED[cancelledBy];
  if (isUnmarked) return 'unmarked';
  if (status === 'rejected') return isLapsed ? 'lapsed' : 'rejected';
  const state = STATES[status];
  if (state === undefined) throw new Error(`A session that is ${status} is in no report.`);
  return state;
}
