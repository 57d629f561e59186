import { isoOf, type Instant } from '../../../kernel/time/instant.js';
import type { Note } from '../domain/note.js';
import type { Summary } from '../domain/summary.js';
import type { NoteResponse, SummaryResponse } from './notes.responses.js';

export function presentNote(note: Note): NoteResponse {
  return {
    status: note.status,
    version: note.version,
    template: note.template,
    sections: note.sections.map(({ key, text }) => ({ key, text })),
    writtenAt: isoOrNull(note.writtenAt),
    signedAt: isoOrNull(note.signedAt),
    addenda: note.addenda.map(({ id, text, writtenAt }) => ({
      id,
      text,
      writtenAt: isoOf(writtenAt),
    })),
    permittedActs: [...note.permittedActs],
  };
}

export function presentSummary(summary: Summary): SummaryResponse {
  return {
    status: summary.status,
    version: summary.version,
    text: summary.text,
    homework: summary.homework.map(({ id, text, doneAt }) => ({
      id,
      text,
      doneAt: isoOrNull(doneAt),
    })),
    writtenAt: isoOrNull(summary.writtenAt),
    sharedAt: isoOrNull(summary.sharedAt),
    permittedActs: [...summary.permittedActs],
  };
}

export function isoOrNull(at: Instant | null): string | null {
  return at === null ? null : isoOf(at);
}
