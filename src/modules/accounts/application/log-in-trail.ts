import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { Tally } from '../../../platform/audit/tally.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Subject } from '../infrastructure/log-in-candidates.js';

const MEANT_BY_EMAIL = `
  SELECT id FROM account WHERE email = $1 ORDER BY email_verified_at IS NULL, created_at, id LIMIT 1`;
const MEANT_BY_PHONE = `
  SELECT id FROM account WHERE phone = $1 AND phone_verified_at IS NOT NULL`;

/** Who signed in, and whose account somebody tried: for the trail, which knows neither address nor password. */
@Injectable()
export class LogInTrail {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly tally: Tally,
  ) {}

  async succeeded(tx: Tx, accountId: string): Promise<void> {
    const about = { kind: 'account', id: accountId };
    await this.audit.record(tx, {
      ...{ actorId: accountId, act: 'log_in.done', about, personId: accountId },
    });
  }

  /** Nobody waits for it, or the time would tell whether there is such an account. */
  failed(subject: Subject): void {
    void this.find(subject).then(
      (id) => {
        if (id === undefined) return;
        const about = { kind: 'account', id };
        this.tally.count({
          ...{ actorId: null, act: 'log_in.failed', about, personId: id },
          outcome: 'wrong_credentials',
        });
      },
      () => undefined,
    );
  }

  private async find(subject: Subject): Promise<string | undefined> {
    const [account] = await ('email' in subject
      ? this.database.query<{ id: string }>(MEANT_BY_EMAIL, [subject.email])
      : this.database.query<{ id: string }>(MEANT_BY_PHONE, [subject.phone]));
    return account?.id;
  }
}
