import { Injectable } from '@nestjs/common';
import type { AdminTableRequest } from '../../../platform/database/admin-table.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import {
  AdminApplicationReader,
  type AdminApplicationSort,
} from '../application/admin-application-reader.js';
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

  decide(judgement: Judgement): Promise<AdminApplicationResponse> {
    return this.runner.run(async (tx) => {
      await this.decideApplication.execute(tx, judgement);
      return presentAdminApplication(await this.reader.one(tx, judgement.applicationId));
    });
  }
}
