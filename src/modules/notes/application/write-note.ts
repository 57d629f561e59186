import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { StaleVersion, ValidationFailed } from '../../../platform/http/http.errors.js';
import { faultsIn, wholeSections, type NoteContent } from '../domain/note-template.js';
import { mayBegin, permittedActs, type Note, type Who } from '../domain/note.js';
import { NoteSigned, SessionNotBegun } from '../domain/notes.errors.js';
import { NoteRepository } from '../infrastructure/note.repository.js';
import { OwnSession } from './own-session.js';
import { notePlace, RecordSeal, sealWords } from './record-seal.js';

/** Saves a draft over the version it was written over, never over another one. */
@Injectable()
export class WriteNote {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly own: OwnSession,
    private readonly notes: NoteRepository,
    private readonly seal: RecordSeal,
    private readonly audit: Audit,
  ) {}

  /**
   * Without an expected version it begins a note and overwrites none.
   *
   * @throws NotFound for everybody but the session's psychologist.
   * @throws NoteSigned, StaleVersion, SessionNotBegun, in this order.
   */
  async run(who: Who, content: NoteContent, expected: ExpectedVersion): Promise<Note> {
    refuseStrayParts(content);
    const sections = wholeSections(content);
    const { id, carePersonId } = await this.own.asAuthor(this.database, who);
    const key = await this.seal.keyOf(carePersonId, who.accountId);
    const sealed = sealWords(key, notePlace({ bookingId: id, carePersonId }), sections);
    return this.runner.run(async (tx) => ({
      status: 'draft',
      version: await this.save(tx, who, { template: content.template, sealed }, expected ?? 0),
      template: content.template,
      sections,
      writtenAt: tx.now,
      signedAt: null,
      addenda: [],
      permittedActs: permittedActs('draft', true),
    }));
  }

  private async save(
    tx: Tx,
    who: Who,
    written: { template: NoteContent['template']; sealed: string },
    expected: number,
  ): Promise<number> {
    const booking = await this.own.asAuthor(tx, who);
    const before = await this.notes.lock(tx, who);
    if (before !== null && before.signedAt !== null) throw new NoteSigned();
    if ((before?.version ?? 0) !== expected) throw new StaleVersion();
    if (before === null && !mayBegin(booking, tx.now)) throw new SessionNotBegun();
    const version =
      before === null
        ? await this.notes.begin(tx, booking, who.accountId, written)
        : await this.notes.rewrite(tx, who, written);
    if (version === null) throw new StaleVersion();
    await this.audit.record(tx, {
      actorId: who.accountId,
      act: 'note.written',
      about: { kind: 'note', id: who.bookingId },
      personId: booking.carePersonId,
    });
    return version;
  }
}

/** @throws ValidationFailed naming every section that the template has no place for. */
function refuseStrayParts(content: NoteContent): void {
  const faults = faultsIn(content);
  if (faults.length === 0) return;
  throw new ValidationFailed(
    faults.map(({ index, code }) => ({
      pointer: `/sections/${String(index)}/key`,
      code,
      detail: code === 'duplicate' ? 'comes twice' : 'is no section of the template',
    })),
  );
}
