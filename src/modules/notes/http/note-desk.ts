import { Injectable } from '@nestjs/common';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import type { RememberedAnswer } from '../../../platform/http/idempotency.js';
import { AmendNote } from '../application/amend-note.js';
import { ReadNote } from '../application/read-note.js';
import { SignNote } from '../application/sign-note.js';
import { WriteNote } from '../application/write-note.js';
import type { NoteContent } from '../domain/note-template.js';
import type { Who } from '../domain/note.js';
import type { NoteResponse } from './notes.responses.js';
import { presentNote } from './present-notes.js';

/** Carries requests about a note to the use cases, and shows it as it is then. */
@Injectable()
export class NoteDesk {
  constructor(
    private readonly readNote: ReadNote,
    private readonly writeNote: WriteNote,
    private readonly signNote: SignNote,
    private readonly amendNote: AmendNote,
  ) {}

  async show(who: Who): Promise<NoteResponse> {
    return presentNote(await this.readNote.run(who));
  }

  async put(who: Who, content: NoteContent, expected: ExpectedVersion): Promise<NoteResponse> {
    return presentNote(await this.writeNote.run(who, content, expected));
  }

  async sign(who: Who, expected: ExpectedVersion): Promise<NoteResponse> {
    await this.signNote.run(who, expected);
    return this.show(who);
  }

  /** What is remembered of the request holds no text: the note is read anew. */
  async amend(who: Who, text: string, key: string): Promise<RememberedAnswer<NoteResponse>> {
    const { status, isReplay } = await this.amendNote.run(who, text, key);
    return { status, isReplay, body: await this.show(who) };
  }
}
