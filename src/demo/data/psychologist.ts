import type { NewService } from '../../modules/directory/index.js';
import type { WeeklyRule } from '../../modules/scheduling/index.js';
import type { Sitter } from '../avatar/look.js';

/** Somebody who does not exist, described well enough to be booked. */
export interface DemoPsychologist {
  readonly name: string;
  readonly title: string;
  readonly city: string;
  readonly zone: 'Asia/Jakarta' | 'Asia/Pontianak' | 'Asia/Makassar' | 'Asia/Jayapura';
  readonly headline: string;
  readonly about: string;
  readonly sitter: Sitter;
  /** Slugs, the most fitting first. */
  readonly categories: readonly string[];
  readonly approaches: readonly string[];
  /** ISO 639 codes. */
  readonly languages: readonly string[];
  readonly practisingSince: number;
  /** What the reviews of past sessions give, one digit a session, the oldest first. */
  readonly stars: string;
  readonly services: readonly NewService[];
  readonly week: readonly WeeklyRule[];
  /** No session begins sooner than so many hours from now. */
  readonly noticeHours?: number;
}

/** The log-in that `api.md` promises. */
export const DEMO_PSYCHOLOGIST = 'Ratri Anindya';
