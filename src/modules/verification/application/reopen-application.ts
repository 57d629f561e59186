import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { StaleVersion } from '../../../platform/http/http.errors.js';
import { ChangeApplication } from './change-application.js';
import { OwnApplication } from './own-application.js';

/** Takes a rejected application up again, as a draft that remembers what happened to it. */
@Injectable()
export class ReopenApplication {
  constructor(
    private readonly own: OwnApplication,
    private readonly changeApplication: ChangeApplication,
  ) {}

  /**
   * @throws StaleVersion when another version than the expected one is in force.
   * @throws ApplicationNotInState unless it was rejected.
   */
  async execute(tx: Tx, accountId: string, expected?: ExpectedVersion): Promise<void> {
    const { application } = await this.own.lock(tx, accountId);
    if (expected !== undefined && expected !== application.version) throw new StaleVersion();
    await this.changeApplication.run(tx, application, {
      act: 'reopen',
      to: 'draft',
      by: { kind: 'psychologist', accountId },
    });
  }
}
