import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { Psychologists } from '../../directory/index.js';
import type { Application, ApplicationActor } from '../domain/application.js';
import {
  isArrow,
  type ApplicationAct,
  type ApplicationStatus,
} from '../domain/application-status.js';
import { ApplicationNotInState } from '../domain/verification.errors.js';
import { ApplicationRepository } from '../infrastructure/application.repository.js';

/** One change: what is done, by whom and why. */
export interface Change {
  readonly act: ApplicationAct;
  readonly to: ApplicationStatus;
  readonly by: ApplicationActor;
  readonly reason?: string;
}

/** The one place where an application's state changes, with its history row and its event. */
@Injectable()
export class ChangeApplication {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly psychologists: Psychologists,
    private readonly outbox: Outbox,
  ) {}

  /** A new draft with its first history row. The caller holds the profile's lock. */
  async begin(tx: Tx, psychologistId: string, by: ApplicationActor): Promise<Application> {
    const born = await this.applications.insert(tx, psychologistId);
    await this.applications.remember(tx, 'none', born, { act: 'begin', by, reason: null });
    return born;
  }

  /** @throws ApplicationNotInState when the arrow does not exist or somebody was faster. */
  async run(tx: Tx, before: Application, change: Change): Promise<Application> {
    const { act, to, by, reason = null } = change;
    if (!isArrow(act, before.status, to)) throw new ApplicationNotInState(before.status);
    const after = await this.applications.swap(tx, before, to);
    if (after === null) {
      throw new ApplicationNotInState((await this.applications.byId(tx, before.id)).status);
    }
    await this.applications.remember(tx, before.status, after, { act, by, reason });
    if (by.kind === 'admin') await this.announce(tx, after);
    return after;
  }

  /** The reason stays in the history: what people wrote is in no event. */
  private async announce(
    tx: Tx,
    { id, psychologistId, status, version }: Application,
  ): Promise<void> {
    const faces = await this.psychologists.byIds(tx, [psychologistId]);
    await this.outbox.publish(tx, {
      type: 'application.decided',
      aggregateId: id,
      payload: {
        applicationId: id,
        accountId: faces.get(psychologistId)?.accountId ?? null,
        status,
        version,
      },
      dedupeKey: `application.decided:${id}:${String(version)}`,
    });
  }
}
