import type { Instant } from '../../../kernel/time/instant.js';

/** Something to do until next time; its id is the writer's to choose and stays with it. */
export interface HomeworkItem {
  readonly id: string;
  readonly text: string;
}

/** What the psychologist writes for the client. */
export interface SummaryContent {
  readonly text: string;
  readonly homework: readonly HomeworkItem[];
}

/** `changed`: the client reads an older version than the author has written. */
export const SUMMARY_STATUSES = ['none', 'draft', 'shared', 'changed'] as const;
export type SummaryStatus = (typeof SUMMARY_STATUSES)[number];

export const SUMMARY_ACTS = ['write', 'share', 'tick'] as const;
export type SummaryAct = (typeof SUMMARY_ACTS)[number];

interface Homework extends HomeworkItem {
  readonly doneAt: Instant | null;
}

/** A summary as its author or its client reads it; of what is not shared the client reads `none`. */
export interface Summary {
  readonly status: SummaryStatus;
  readonly version: number;
  readonly text: string;
  readonly homework: readonly Homework[];
  readonly writtenAt: Instant | null;
  readonly sharedAt: Instant | null;
  readonly permittedActs: readonly SummaryAct[];
}

export const EMPTY_SUMMARY: SummaryContent = { text: '', homework: [] };
const LONGEST_EXCERPT = 160;

interface Versions {
  readonly version: number;
  readonly sharedVersion: number | null;
}

export function statusOf(of: Versions | null): SummaryStatus {
  if (of === null) return 'none';
  if (of.sharedVersion === null) return 'draft';
  return of.sharedVersion === of.version ? 'shared' : 'changed';
}

/** Whether there is nothing to share. */
export function saysNothing({ text, homework }: SummaryContent): boolean {
  return text.trim() === '' && homework.length === 0;
}

/** The beginning of a text on one line, cut between words where that is possible. */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  if (letters.length <= LONGEST_EXCERPT) return line;
  const cut = letters.slice(0, LONGEST_EXCERPT).join('');
  const end = cut.lastIndexOf(' ');
  return `${end > LONGEST_EXCERPT / 2 ? cut.slice(0, end) : cut}…`;
}
