import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import type { Booking } from '../../booking/index.js';
import {
  FIRST_TEMPLATE,
  wholeSections,
  type Section,
  type Template,
} from '../domain/note-template.js';
import { mayBegin, permittedActs, type Addendum, type Note, type Who } from '../domain/note.js';
import {
  NoteRepository,
  type StoredAddendum,
  type StoredNote,
} from '../infrastructure/note.repository.js';
import { OwnSession } from './own-session.js';
import { addendumPlace, notePlace, RecordSeal } from './record-seal.js';

/** What was found, still sealed. */
interface Found {
  readonly booking: Booking;
  readonly note: StoredNote | null;
  readonly addenda: readonly StoredAddendum[];
  readonly nextTemplate: Template;
  readonly mayStart: boolean;
}

/** The author reads their note; the trail says so before a word of it is opened. */
@Injectable()
export class ReadNote {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly own: OwnSession,
    private readonly notes: NoteRepository,
    private readonly seal: RecordSeal,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFound for everybody but the session's psychologist. */
  async run(who: Who): Promise<Note> {
    return this.open(await this.runner.run((tx) => this.find(tx, who)));
  }

  private async find(tx: Tx, who: Who): Promise<Found> {
    const booking = await this.own.asAuthor(tx, who);
    const note = await this.notes.read(tx, who);
    const last = note === null ? await this.notes.lastTemplate(tx, who.accountId) : null;
    const addenda = note?.signedAt ? await this.notes.addenda(tx, who) : [];
    if (note !== null) {
      await this.audit.record(tx, {
        actorId: who.accountId,
        act: 'note.read',
        about: { kind: 'note', id: who.bookingId },
        personId: note.carePersonId,
      });
    }
    const nextTemplate = last ?? FIRST_TEMPLATE;
    return { booking, note, addenda, nextTemplate, mayStart: mayBegin(booking, tx.now) };
  }

  private async open({ booking, note, addenda, nextTemplate, mayStart }: Found): Promise<Note> {
    if (note === null) return blankNote(nextTemplate, mayStart);
    const place = { bookingId: booking.id, carePersonId: note.carePersonId };
    const open = this.seal.opener();
    const sections = await open<Section[]>(notePlace(place), note.bodySealed);
    const opened: Addendum[] = [];
    for (const { id, textSealed, writtenAt } of addenda) {
      const text = await open<string>(addendumPlace(id, place), textSealed);
      opened.push({ id, text: text ?? '', writtenAt });
    }
    const status = note.signedAt === null ? 'draft' : 'signed';
    return {
      status,
      version: note.version,
      template: note.template,
      sections: wholeSections({ template: note.template, sections: sections ?? [] }),
      writtenAt: note.writtenAt,
      signedAt: note.signedAt,
      addenda: opened,
      permittedActs: permittedActs(status, mayStart),
    };
  }
}

function blankNote(template: Template, mayStart: boolean): Note {
  return {
    status: 'none',
    version: 0,
    template,
    sections: wholeSections({ template, sections: [] }),
    writtenAt: null,
    signedAt: null,
    addenda: [],
    permittedActs: permittedActs('none', mayStart),
  };
}
