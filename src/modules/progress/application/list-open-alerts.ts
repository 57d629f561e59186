import { Injectable } from '@nestjs/common';
import { ClinicalReads } from '../../../platform/database/clinical-reads.js';
import { AlertRepository, type Alert } from '../infrastructure/alert.repository.js';
import { SessionsRepository } from '../infrastructure/sessions.repository.js';
import { OwnClient } from './own-client.js';

/** An alert with the name its psychologist knows the client by. */
export type NamedAlert = Alert & { readonly clientName: string };

/** Alerts that wait for a written word. */
@Injectable()
export class ListOpenAlerts {
  constructor(
    private readonly reads: ClinicalReads,
    private readonly clients: OwnClient,
    private readonly alerts: AlertRepository,
    private readonly sessions: SessionsRepository,
  ) {}

  /** The urgent ones first, then whichever has waited longest. */
  async execute(accountId: string): Promise<NamedAlert[]> {
    const psychologistId = await this.clients.psychologistOf(this.reads, accountId);
    const alerts = await this.alerts.open(this.reads, psychologistId);
    return Promise.all(alerts.map((alert) => this.named(alert)));
  }

  async named(alert: Alert): Promise<NamedAlert> {
    return { ...alert, clientName: await this.sessions.nameOf(this.reads, alert.carePersonId) };
  }
}
