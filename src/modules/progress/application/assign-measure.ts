import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { Idempotency, type RememberedAnswer } from '../../../platform/http/idempotency.js';
import { MeasureAlreadyAssigned } from '../domain/progress.errors.js';
import { AssignmentRepository } from '../infrastructure/assignment.repository.js';
import { OfferedMeasures } from './offered-measures.js';
import { OwnClient } from './own-client.js';

/** A measure asked of a client; without a date it is due before the next session. */
export interface Asking {
  readonly accountId: string;
  readonly carePersonId: string;
  readonly measureCode: string;
  readonly dueOn: CivilDate | null;
  readonly key: string;
}

const ROUTE = 'POST /clients/{id}/measure-assignments';

/** Asks somebody in one's care to answer a measure. */
@Injectable()
export class AssignMeasure {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly offered: OfferedMeasures,
    private readonly clients: OwnClient,
    private readonly assignments: AssignmentRepository,
  ) {}

  /**
   * @throws NotFound for somebody who is not in their care, or a measure that is not offered.
   * @throws MeasureAlreadyAssigned while the same one waits for its answer.
   */
  async run(asking: Asking): Promise<RememberedAnswer<{ id: string }>> {
    const { accountId, carePersonId, dueOn, key } = asking;
    const { code: measureCode } = await this.offered.called(asking.measureCode);
    const body = { carePersonId, measureCode, dueOn };
    return this.idempotency.once({ actor: accountId, route: ROUTE, key, body }, async (tx) => {
      const { careId, psychologistId } = await this.clients.of(tx, accountId, carePersonId);
      const added = { careId, psychologistId, ...body };
      const id = await this.assignments.insert(tx, added);
      if (id === null) throw new MeasureAlreadyAssigned();
      return { status: 201, body: { id } };
    });
  }
}
