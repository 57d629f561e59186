import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { Audit } from '../../../platform/audit/audit.js';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import { seal, type SealedPlace } from '../../../platform/crypto/seal.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { StaleVersion } from '../../../platform/http/http.errors.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { OwnProfiles } from '../../directory/index.js';
import type { BankAccountContent } from '../domain/bank-account.js';
import { BankAccountRepository } from '../infrastructure/bank-account.repository.js';

const SHOWN_DIGITS = 4;

/** Names the account a psychologist is paid to from the next payout on. */
@Injectable()
export class SetBankAccount {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly keys: KeyRing,
    private readonly profiles: OwnProfiles,
    private readonly accounts: BankAccountRepository,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Payouts that were prepared keep the account they were prepared for. Its holder hears of it by mail.
   *
   * @throws StaleVersion when another version than the expected one is in force.
   */
  async run(
    accountId: string,
    expected: ExpectedVersion,
    { bankCode, number, holderName }: BankAccountContent,
  ): Promise<void> {
    const id = newId();
    const key = await this.keys.keyFor({
      personId: accountId,
      retentionClass: 'self',
      authorId: accountId,
    });
    const sealed = seal(key, numberPlace(id, accountId), number);
    await this.runner.run(async (tx) => {
      const { id: psychologistId } = await this.profiles.lockOfAccount(tx, accountId);
      const known = (await this.accounts.current(tx, psychologistId))?.version ?? 0;
      if (expected !== undefined && expected !== known) throw new StaleVersion();
      const account = {
        ...{ id, psychologistId, version: known + 1, bankCode, holderName, sealed },
        ...{ lastFour: number.slice(-SHOWN_DIGITS), setBy: accountId },
      };
      if (!(await this.accounts.insert(tx, account))) throw new StaleVersion();
      const about = { kind: 'bank_account', id };
      const personId = accountId;
      await this.audit.record(tx, {
        ...{ actorId: accountId, act: 'bank_account.changed', about, personId },
      });
      await this.outbox.publish(tx, {
        type: 'payment.bank_account_changed',
        aggregateId: id,
        payload: { accountId },
        dedupeKey: `payment.bank_account_changed:${id}`,
      });
    });
  }
}

/** Where the number of an account belongs. */
export function numberPlace(bankAccountId: string, ownerAccountId: string): SealedPlace {
  return {
    table: 'bank_account',
    rowId: bankAccountId,
    personId: ownerAccountId,
    field: 'number',
  };
}
