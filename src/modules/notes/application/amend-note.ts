import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Idempotency, type RememberedAnswer } from '../../../platform/http/idempotency.js';
import type { Who } from '../domain/note.js';
import { NoteNotSigned } from '../domain/notes.errors.js';
import { NoteRepository } from '../infrastructure/note.repository.js';
import { OwnSession } from './own-session.js';
import { addendumPlace, RecordSeal, sealWords } from './record-seal.js';

const ROUTE = 'POST /bookings/{id}/note/addenda';

/** Adds to a signed note what was learnt or forgotten; it is never taken back. */
@Injectable()
export class AmendNote {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly database: Database,
    private readonly own: OwnSession,
    private readonly notes: NoteRepository,
    private readonly seal: RecordSeal,
    private readonly audit: Audit,
  ) {}

  /**
   * One addendum a key.
   *
   * @throws NotFound for everybody but the session's psychologist.
   * @throws NoteNotSigned while it can still be written itself.
   */
  async run(who: Who, text: string, key: string): Promise<RememberedAnswer<null>> {
    const { bookingId, accountId } = who;
    const { carePersonId } = await this.own.asAuthor(this.database, who);
    const sealing = await this.seal.keyOf(carePersonId, accountId);
    const id = newId();
    const sealed = sealWords(sealing, addendumPlace(id, { bookingId, carePersonId }), text);
    // A plain hash of a short text could be guessed at; this one dies with the key.
    const print = createHmac('sha256', sealing.key).update(JSON.stringify(text)).digest('hex');
    return this.idempotency.once(
      { actor: accountId, route: ROUTE, key, body: { bookingId, print } },
      async (tx) => {
        await this.add(tx, who, { id, carePersonId, sealed });
        return { status: 201, body: null };
      },
    );
  }

  private async add(
    tx: Tx,
    who: Who,
    addendum: { id: string; carePersonId: string; sealed: string },
  ): Promise<void> {
    await this.own.asAuthor(tx, who);
    const note = await this.notes.lock(tx, who);
    if (!note?.signedAt) throw new NoteNotSigned();
    await this.notes.amend(tx, who, addendum);
    await this.audit.record(tx, {
      actorId: who.accountId,
      act: 'note.amended',
      about: { kind: 'note', id: who.bookingId },
      personId: addendum.carePersonId,
    });
  }
}
