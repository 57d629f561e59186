import { Injectable } from '@nestjs/common';
import type { AdminTableRequest } from '../../../platform/database/admin-table.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import {
  AdminApplicationReader,
  type AdminApplicationSort,
} from '../application/admin-application-reader.js';
import { ChangeStanding, type StandingChange } from '../application/change-standing.js';
import { CheckCredential, type Finding } from '../application/check-credential.js';
import { DecideApplication, type Judgement } from '../application/decide-application.js';
import {
  presentAdminApplication,
  presentAdminListItem,
  type AdminApplicationListResponse,
  type AdminApplicationResponse,
} from './admin-applications.responses.js';

/** Shows applications to admins, and carries their decisions. */
@Injectable()
export class AdminApplicationDesk {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly reader: AdminApplicationReader,
    private readonly decideApplication: DecideApplication,
    private readonly changeStanding: ChangeStanding,
    private readonly checkCredential: CheckCredential,
  ) {}

  async list(
    request: AdminTableRequest<AdminApplicationSort>,
  ): Promise<AdminApplicationListResponse> {
    const { items, total } = await this.reader.list(request);
    return { items: items.map(presentAdminListItem), total };
  }

  async show(id: string): Promise<AdminApplicationResponse> {
    return presentAdminApplication(await this.reader.one(this.database, id));
  }

  async showOfPsychologist(psychologistId: string): Promise<AdminApplicationResponse> {
    return presentAdminApplication(await this.reader.ofPsychologist(this.database, psychologistId));
  }

  decide(judgement: Judgement): Promise<AdminApplicationResponse> {
    return this.after(judgement, (tx) => this.decideApplication.execute(tx, judgement));
  }

  changeTheStanding(change: StandingChange): Promise<AdminApplicationResponse> {
    return this.after(change, (tx) => this.changeStanding.execute(tx, change));
  }

  check(finding: Finding): Promise<AdminApplicationResponse> {
    return this.after(finding, (tx) => this.checkCredential.execute(tx, finding));
  }

  private after(
    { applicationId }: { applicationId: string },
    work: (tx: Tx) => Promise<void>,
  ): Promise<AdminApplicationResponse> {
    return this.runner.run(async (tx) => {
      await work(tx);
      return presentAdminApplication(await this.reader.one(tx, applicationId));
    });
  }
}
