/** Front door of notes: the record of sessions, and what is shared of it. */
export { NotesModule } from './notes.module.js';
export { ShareSummary } from './application/share-summary.js';
export { SignNote } from './application/sign-note.js';
export { TickHomework } from './application/tick-homework.js';
export { WriteNote } from './application/write-note.js';
export { WriteSummary } from './application/write-summary.js';
export type { NoteContent } from './domain/note-template.js';
export type { SummaryContent } from './domain/summary.js';
