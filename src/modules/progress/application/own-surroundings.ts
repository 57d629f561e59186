import { Injectable } from '@nestjs/common';
import { ClinicalReads } from '../../../platform/database/clinical-reads.js';
import { Consents } from '../../accounts/index.js';
import { Psychologists } from '../../directory/index.js';
import { AssignmentRepository, type Assignment } from '../infrastructure/assignment.repository.js';
import { type OpenCare } from '../infrastructure/sharing.repository.js';
import { CaresAndSessions } from './cares-and-sessions.js';

type WithPsychologist<Row> = Row & { readonly psychologistName: string };

/** What stands around a client's own answers: sessions, who asks, who treats, what was agreed to. */
export interface Surroundings {
  readonly isConsented: boolean;
  readonly sessions: readonly Date[];
  readonly assignments: readonly WithPsychologist<Assignment>[];
  readonly cares: readonly WithPsychologist<OpenCare>[];
}

@Injectable()
export class OwnSurroundings {
  constructor(
    private readonly reads: ClinicalReads,
    private readonly consents: Consents,
    private readonly psychologists: Psychologists,
    private readonly assignments: AssignmentRepository,
    private readonly around: CaresAndSessions,
  ) {}

  async of(accountId: string, personId: string | null): Promise<Surroundings> {
    const sql = this.reads;
    const isConsented = await this.consents.isCurrent(sql, accountId, 'progress_data');
    if (personId === null) return { isConsented, sessions: [], assignments: [], cares: [] };
    const { cares, sessions } = await this.around.of(personId);
    const assignments = await this.assignments.open(sql, personId, null);
    const ids = [...cares, ...assignments].map(({ psychologistId }) => psychologistId);
    const faces = await this.psychologists.byIds(sql, ids);
    const named = <Row extends { psychologistId: string }>(row: Row): WithPsychologist<Row> => ({
      ...row,
      psychologistName: faces.get(row.psychologistId)?.name ?? '',
    });
    return {
      isConsented,
      sessions,
      assignments: assignments.map(named),
      cares: cares.map(named),
    };
  }
}
