import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { Measure } from '../domain/measure.js';
import { AssignmentNotOpen } from '../domain/progress.errors.js';
import { dangerIn } from '../domain/score.js';
import { AssignmentRepository } from '../infrastructure/assignment.repository.js';
import { ResponseRepository, type NewResponse } from '../infrastructure/response.repository.js';
import { OwnPerson } from './own-person.js';
import { RaiseAlert } from './raise-alert.js';

/** What storing a set of answers does, in one transaction. */
@Injectable()
export class WriteResponse {
  constructor(
    private readonly own: OwnPerson,
    private readonly assignments: AssignmentRepository,
    private readonly responses: ResponseRepository,
    private readonly raiseAlert: RaiseAlert,
  ) {}

  async execute(
    tx: Tx,
    row: NewResponse,
    { measure, answers }: { measure: Measure; answers: readonly number[] },
  ): Promise<void> {
    await this.own.assertConsent(tx, row.accountId);
    const askedBy = await this.takeAssignment(tx, row);
    await this.responses.insert(tx, row);
    const level = dangerIn(measure, answers);
    if (level === null) return;
    const { id: responseId, carePersonId } = row;
    await this.raiseAlert.execute(tx, { responseId, carePersonId, level, askedBy });
  }

  private async takeAssignment(tx: Tx, row: NewResponse): Promise<string | null> {
    const { assignmentId: id, carePersonId, measureCode } = row;
    if (id === null) return null;
    const taken = await this.assignments.take(tx, id, carePersonId, measureCode);
    if (taken !== null) return taken.psychologistId;
    if (await this.assignments.isOf(tx, id, carePersonId, measureCode)) {
      throw new AssignmentNotOpen();
    }
    throw new NotFound();
  }
}
