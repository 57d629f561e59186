import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Ending } from '../../../platform/personal-data/holding.js';
import { askAbout, PersonalData } from '../../../platform/personal-data/personal-data.js';
import { CONSENT_TEXT_KINDS, Consents } from '../../accounts/index.js';
import { ChangeSharing } from '../../progress/index.js';
import { RemoveExports } from './remove-exports.js';
import { Subjects } from './subjects.js';

/** Takes out of every table what need not stay. */
@Injectable()
export class EmptyHoldings {
  constructor(
    private readonly personalData: PersonalData,
    private readonly subjects: Subjects,
    private readonly consents: Consents,
    private readonly sharing: ChangeSharing,
    private readonly copies: RemoveExports,
  ) {}

  /** Copies that were written for them, and what they let others see. */
  async removeCopies(accountId: string): Promise<void> {
    await this.sharing.withdraw(accountId);
    await this.copies.of(accountId);
  }

  /** Everything in one transaction: an account is whole, or it is empty. */
  async empty(tx: Tx, accountId: string): Promise<void> {
    const subject = await this.subjects.of(tx, accountId);
    for (const kind of CONSENT_TEXT_KINDS)
      await this.consents.withdraw(tx, accountId, kind, 'erasure');
    for (const { ending } of this.personalData.holdings()) {
      const by = wayOf(ending);
      if (typeof by === 'string') await askAbout(tx, by, subject);
      else await by?.(tx, subject);
    }
  }
}

function wayOf(ending: Ending): Extract<Ending, { act: 'erased' }>['by'] | undefined {
  return 'by' in ending ? ending.by : undefined;
}
