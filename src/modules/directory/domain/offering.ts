import type { Rupiah } from '../../../kernel/money/rupiah.js';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import type { ZoneId } from '../../../kernel/time/zones.js';

/** How a session can be held. */
export const MODES = ['video', 'voice', 'chat'] as const;
export type Mode = (typeof MODES)[number];

export const GENDERS = ['female', 'male'] as const;
export type Gender = (typeof GENDERS)[number];

/** Whom a service is for. */
export const AUDIENCES = ['individual', 'couple', 'family', 'child'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A text in both languages. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/** A service somebody can book today, with what a booking needs to know of its psychologist. */
export interface ServiceOffer {
  readonly serviceId: string;
  readonly psychologistId: string;
  readonly psychologistAccountId: string;
  readonly psychologistZone: ZoneId;
  readonly name: string;
  readonly durationMinutes: number;
  readonly price: Rupiah;
  readonly modes: readonly Mode[];
  /** Whether a paid booking stands without the psychologist's word. */
  readonly autoConfirm: boolean;
  /** The last date, in the psychologist's zone, on which a session may begin; null is no limit. */
  readonly bookableUntil: CivilDate | null;
}
