import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { ClinicalReads } from '../../../platform/database/clinical-reads.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { StaleVersion } from '../../../platform/http/http.errors.js';
import { isBlank, type Section } from '../domain/note-template.js';
import type { Who } from '../domain/note.js';
import { NoteEmpty, NoteSigned } from '../domain/notes.errors.js';
import { NoteRepository, type StoredNote } from '../infrastructure/note.repository.js';
import { OwnSession } from './own-session.js';
import { notePlace, RecordSeal } from './record-seal.js';

/** Signs the very version its author has seen. From then on it never changes. */
@Injectable()
export class SignNote {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly reads: ClinicalReads,
    private readonly own: OwnSession,
    private readonly notes: NoteRepository,
    private readonly seal: RecordSeal,
    private readonly audit: Audit,
  ) {}

  /**
   * @throws NotFound for everybody but the session's psychologist.
   * @throws NoteSigned, StaleVersion, NoteEmpty, in this order.
   */
  async run(who: Who, expected: ExpectedVersion): Promise<void> {
    await this.own.asAuthor(this.reads, who);
    const seen = await this.notes.read(this.reads, who);
    refuseOther(seen, expected);
    if (seen === null || (await this.isEmpty(who, seen))) throw new NoteEmpty();
    await this.runner.run((tx) => this.sign(tx, who, expected));
  }

  private async sign(tx: Tx, who: Who, expected: ExpectedVersion): Promise<void> {
    const booking = await this.own.asAuthor(tx, who);
    refuseOther(await this.notes.lock(tx, who), expected);
    await this.notes.sign(tx, who);
    await this.audit.record(tx, {
      actorId: who.accountId,
      act: 'note.signed',
      about: { kind: 'note', id: who.bookingId },
      personId: booking.carePersonId,
    });
  }

  private async isEmpty({ bookingId }: Who, note: StoredNote): Promise<boolean> {
    const place = notePlace({ bookingId, carePersonId: note.carePersonId });
    const sections = await this.seal.opener()<Section[]>(place, note.bodySealed);
    return sections === null || isBlank(sections);
  }
}

function refuseOther(note: StoredNote | null, expected: ExpectedVersion): void {
  if (note !== null && note.signedAt !== null) throw new NoteSigned();
  if ((note?.version ?? 0) !== (expected ?? 0)) throw new StaleVersion();
}
