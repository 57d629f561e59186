import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { CarePeople, Consents } from '../../accounts/index.js';
import { ProgressConsentRequired } from '../domain/progress.errors.js';

/** The person in care that the account holder is, and their yes to these data being stored. */
@Injectable()
export class OwnPerson {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly carePeople: CarePeople,
    private readonly consents: Consents,
  ) {}

  async of(accountId: string): Promise<string> {
    const own = await this.carePeople.findOwn(this.database, accountId);
    return own ?? this.runner.run((tx) => this.carePeople.ownPersonOf(tx, accountId));
  }

  /** @throws ProgressConsentRequired unless it is given to today's text and not withdrawn. */
  async assertConsent(sql: Queryable, accountId: string): Promise<void> {
    if (!(await this.consents.isCurrent(sql, accountId, 'progress_data'))) {
      throw new ProgressConsentRequired();
    }
  }
}
