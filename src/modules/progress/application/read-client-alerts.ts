import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import {
  AlertRepository,
  type Alert,
  type AlertWithDisposition,
} from '../infrastructure/alert.repository.js';
import { OwnClient } from './own-client.js';
import { Sealing } from './sealing.js';

/** An alert with what was done about it, opened; null while nothing is written. */
export type OpenedAlert = Alert & { readonly disposition: string | null };

/** What was done about the alerts of one client, for their psychologist. */
@Injectable()
export class ReadClientAlerts {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly clients: OwnClient,
    private readonly alerts: AlertRepository,
    private readonly audit: Audit,
    private readonly sealing: Sealing,
  ) {}

  /** All about one person, with what was done; every reading leaves its row. */
  async execute(accountId: string, carePersonId: string): Promise<OpenedAlert[]> {
    const alerts = await this.runner.run(async (tx) => {
      const psychologistId = await this.clients.psychologistOf(tx, accountId);
      const found = await this.alerts.ofPerson(tx, psychologistId, carePersonId);
      if (found.length === 0) await this.clients.of(tx, accountId, carePersonId);
      await this.audit.record(tx, {
        actorId: accountId,
        act: 'safety_alert.read',
        about: { kind: 'care_person', id: carePersonId },
        personId: carePersonId,
      });
      return found;
    });
    return this.opened(alerts);
  }

  private async opened(alerts: readonly AlertWithDisposition[]): Promise<OpenedAlert[]> {
    const sealed = alerts.flatMap(({ disposition, ...alert }) =>
      disposition === null ? [] : [{ ...alert, sealed: disposition }],
    );
    const words = await this.sealing.openAll<string, (typeof sealed)[number]>(
      'safety_disposition',
      sealed,
    );
    const byId = new Map(words.map(({ id, content }) => [id, content]));
    return alerts.map((alert) => ({ ...alert, disposition: byId.get(alert.id) ?? null }));
  }
}
