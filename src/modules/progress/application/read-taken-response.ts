import { Injectable } from '@nestjs/common';
import { ClinicalReads } from '../../../platform/database/clinical-reads.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { CarePeople } from '../../accounts/index.js';
import { measureCalled } from '../domain/measures.js';
import { needsHelp } from '../domain/score.js';
import { AlertRepository } from '../infrastructure/alert.repository.js';
import { ProgressShelf, type OpenedResponse } from './progress-shelf.js';

/** What a client hears right after answering. */
export interface TakenResponse {
  readonly response: OpenedResponse;
  readonly showsHelp: boolean;
  readonly isSomebodyTold: boolean;
}

/** What follows from a set of answers, for the one who gave them. */
@Injectable()
export class ReadTakenResponse {
  constructor(
    private readonly reads: ClinicalReads,
    private readonly carePeople: CarePeople,
    private readonly shelf: ProgressShelf,
    private readonly alerts: AlertRepository,
  ) {}

  /** @throws NotFound unless it is their own. */
  async execute(accountId: string, id: string): Promise<TakenResponse> {
    const person = await this.carePeople.findOwn(this.reads, accountId);
    const response = await this.shelf.response(this.reads, id);
    if (response === null || response.carePersonId !== person) throw new NotFound();
    const measure = measureCalled(response.measureCode);
    return {
      response,
      showsHelp: measure !== undefined && needsHelp(measure, response.content.answers),
      isSomebodyTold: await this.alerts.wasRaisedBy(this.reads, id),
    };
  }
}
