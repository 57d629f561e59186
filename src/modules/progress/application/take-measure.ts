import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import { ValidationFailed } from '../../../platform/http/http.errors.js';
import { Idempotency, type RememberedAnswer } from '../../../platform/http/idempotency.js';
import type { Measure } from '../domain/measure.js';
import { isComplete, scoresOf } from '../domain/score.js';
import type { ResponseContent } from '../domain/sealed.js';
import { OfferedMeasures } from './offered-measures.js';
import { OwnPerson } from './own-person.js';
import { fingerprintOf, sealInto } from './sealing.js';
import { WriteResponse } from './write-response.js';

/** A complete set of answers, on one's own or because a psychologist asked. */
export interface Taking {
  readonly accountId: string;
  readonly code: string;
  readonly answers: readonly number[];
  readonly assignmentId: string | null;
  /** Of the request: the same one has one effect. */
  readonly key: string;
}

const ROUTE = 'POST /measures/{code}/responses';

/** Seals and stores answers, marks what they were asked for, and raises what they call for: at once. */
@Injectable()
export class TakeMeasure {
  constructor(
    private readonly offered: OfferedMeasures,
    private readonly own: OwnPerson,
    private readonly keys: KeyRing,
    private readonly idempotency: Idempotency,
    private readonly writer: WriteResponse,
  ) {}

  /**
   * @throws NotFound for a measure that is not offered, or an assignment that is not theirs.
   * @throws ValidationFailed unless every item is answered.
   * @throws ProgressConsentRequired before they have agreed.
   * @throws AssignmentNotOpen when it was answered, or its care has ended.
   */
  async run(taking: Taking): Promise<RememberedAnswer<{ id: string }>> {
    const { accountId, answers, assignmentId } = taking;
    const measure = await this.offered.called(taking.code);
    if (!isComplete(measure, answers)) throw new ValidationFailed([incomplete(measure)]);
    const carePersonId = await this.own.of(accountId);
    const sealingKey = await this.keys.keyFor({
      personId: carePersonId,
      retentionClass: assignmentId === null ? 'self' : 'record',
      authorId: accountId,
    });
    const id = newId();
    const content: ResponseContent = { answers, scores: scoresOf(measure, answers) };
    const sealed = sealInto(sealingKey, 'measure_response', { id, carePersonId }, content);
    const body = fingerprintOf(sealingKey, [measure.code, answers, assignmentId]);
    return this.idempotency.once(
      { actor: accountId, route: ROUTE, key: taking.key, body },
      async (tx) => {
        const { code: measureCode, version: measureVersion } = measure;
        const row = { id, carePersonId, accountId, measureCode, measureVersion, assignmentId };
        await this.writer.execute(tx, { ...row, sealed }, { measure, answers });
        return { status: 201, body: { id } };
      },
    );
  }
}

function incomplete({ itemCount, highestAnswer }: Measure) {
  return {
    pointer: '/answers',
    code: 'incomplete',
    detail: `must be ${String(itemCount)} whole numbers from 0 to ${String(highestAnswer)}`,
  };
}
