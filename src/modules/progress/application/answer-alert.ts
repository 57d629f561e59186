import { Injectable } from '@nestjs/common';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import { ClinicalReads } from '../../../platform/database/clinical-reads.js';
import type { Queryable } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { NotFound, StaleVersion } from '../../../platform/http/http.errors.js';
import { AlertClosed } from '../domain/progress.errors.js';
import { AlertRepository, type Alert } from '../infrastructure/alert.repository.js';
import { OwnClient } from './own-client.js';
import { sealInto } from './sealing.js';

/** The psychologist's side of an alert: seen, and then, in words, dealt with. */
@Injectable()
export class AnswerAlert {
  constructor(
    private readonly reads: ClinicalReads,
    private readonly runner: TransactionRunner,
    private readonly clients: OwnClient,
    private readonly alerts: AlertRepository,
    private readonly keys: KeyRing,
  ) {}

  /** Seen, which closes nothing. @throws NotFound, StaleVersion, AlertClosed. */
  acknowledge(id: string, accountId: string, expected: ExpectedVersion): Promise<Alert> {
    return this.runner.run(async (tx) => {
      const alert = await this.lock(tx, id, { accountId, expected });
      return alert.acknowledgedAt === null ? this.alerts.acknowledge(tx, alert.id) : alert;
    });
  }

  /** Closed by what was done, and by nothing else. @throws NotFound, StaleVersion, AlertClosed. */
  async dispose(
    id: string,
    by: { accountId: string; expected: ExpectedVersion },
    text: string,
  ): Promise<Alert> {
    const { carePersonId } = await this.own(this.reads, id, by.accountId);
    const key = await this.keys.keyFor({
      personId: carePersonId,
      retentionClass: 'record',
      authorId: by.accountId,
    });
    const sealed = sealInto(key, 'safety_disposition', { id, carePersonId }, text);
    return this.runner.run(async (tx) => {
      const alert = await this.lock(tx, id, by);
      const { accountId } = by;
      return this.alerts.close(tx, alert.id, { accountId, sealed });
    });
  }

  private async lock(
    tx: Tx,
    id: string,
    { accountId, expected }: { accountId: string; expected: ExpectedVersion },
  ): Promise<Alert> {
    const psychologistId = await this.clients.psychologistOf(tx, accountId);
    const alert = await this.alerts.lock(tx, id, psychologistId);
    if (alert === null) throw new NotFound();
    if (expected !== undefined && expected !== alert.version) throw new StaleVersion();
    if (alert.closedAt !== null) throw new AlertClosed();
    return alert;
  }

  private async own(sql: Queryable, id: string, accountId: string): Promise<Alert> {
    const psychologistId = await this.clients.psychologistOf(sql, accountId);
    const alert = await this.alerts.byId(sql, id, psychologistId);
    if (alert === null) throw new NotFound();
    return alert;
  }
}
