import type { Instant } from '../../../kernel/time/instant.js';
import type { Booking } from '../../booking/index.js';
import type { Section, Template } from './note-template.js';

/** Ids of a session and of the account that asks about it. */
export interface Who {
  readonly bookingId: string;
  readonly accountId: string;
}

export const NOTE_STATUSES = ['none', 'draft', 'signed'] as const;
export type NoteStatus = (typeof NOTE_STATUSES)[number];

export const NOTE_ACTS = ['write', 'sign', 'amend'] as const;
export type NoteAct = (typeof NOTE_ACTS)[number];

export interface Addendum {
  readonly id: string;
  readonly text: string;
  readonly writtenAt: Instant;
}

/** A note as its author reads it; before anything was written it is an empty one of version 0. */
export interface Note {
  readonly status: NoteStatus;
  readonly version: number;
  readonly template: Template;
  readonly sections: readonly Section[];
  readonly writtenAt: Instant | null;
  readonly signedAt: Instant | null;
  readonly addenda: readonly Addendum[];
  readonly permittedActs: readonly NoteAct[];
}

const BEGUN: ReadonlySet<string> = new Set([
  'confirmed',
  'completed',
  'client_absent',
  'psychologist_absent',
]);

/** Whether writing about a session may begin: it was agreed and has begun, however it ended. */
export function mayBegin(
  { status, startsAt }: Pick<Booking, 'status' | 'startsAt'>,
  now: Instant,
): boolean {
  return BEGUN.has(status) && startsAt <= now;
}

/** What may be done with a note now. What was begun may be finished, whatever became of the session. */
export function permittedActs(status: NoteStatus, mayStart: boolean): NoteAct[] {
  if (status === 'signed') return ['amend'];
  if (status === 'draft') return ['write', 'sign'];
  return mayStart ? ['write'] : [];
}
