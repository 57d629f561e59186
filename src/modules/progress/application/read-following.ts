import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Shared } from '../domain/sharing.js';
import { AssignmentRepository, type Assignment } from '../infrastructure/assignment.repository.js';
import { SessionsRepository } from '../infrastructure/sessions.repository.js';
import type { InCare } from './own-client.js';

/** Who is followed, and what is still asked of them: nothing of it is clinical. */
export interface Following {
  readonly careId: string;
  readonly clientName: string;
  readonly shared: Shared;
  readonly sessions: readonly Date[];
  readonly assignments: readonly Assignment[];
}

/** What stands around a client's answers. */
@Injectable()
export class ReadFollowing {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly assignments: AssignmentRepository,
  ) {}

  async of(tx: Tx, { careId, carePersonId, psychologistId, shared }: InCare): Promise<Following> {
    return {
      careId,
      clientName: await this.sessions.nameOf(tx, carePersonId),
      shared,
      sessions: await this.sessions.held(tx, carePersonId, psychologistId),
      assignments: await this.assignments.open(tx, carePersonId, careId),
    };
  }
}
