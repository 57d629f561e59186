import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import type { Language } from '../../../platform/http/language.js';
import { Consents, type ConsentGiven, type ConsentKind } from '../../accounts/index.js';
import { MyMessagePreferences } from '../../notifications/index.js';
import { ChangeSharing } from '../../progress/index.js';
import { ConsentOfAccount } from '../domain/privacy.errors.js';

const SCREEN = 'privacy';

/** People give and take back their word, one kind at a time; what rests on it stops at once. */
@Injectable()
export class ChangeConsent {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly consents: Consents,
    private readonly sharing: ChangeSharing,
    private readonly messages: MyMessagePreferences,
    private readonly audit: Audit,
  ) {}

  /** @throws ValidationFailed when another text than today's was on the screen. */
  async give(accountId: string, given: ConsentGiven, language: Language): Promise<void> {
    if (given.kind === 'whatsapp') return this.switchWhatsApp(accountId, given.textVersion);
    await this.runner.run(async (tx) => {
      await this.consents.record(tx, accountId, [given], { screen: SCREEN, language });
      await this.remember(tx, accountId, 'consent.given');
    });
  }

  /** @throws ConsentOfAccount for what an account cannot be without. */
  async withdraw(accountId: string, kind: ConsentKind): Promise<void> {
    if (kind === 'terms' || kind === 'privacy') throw new ConsentOfAccount();
    if (kind === 'whatsapp') return this.switchWhatsApp(accountId);
    // What is stored of somebody's progress is health data as well, and so is what others see of it.
    const takesProgress = kind === 'health_data' || kind === 'progress_data';
    if (takesProgress) await this.sharing.withdraw(accountId);
    await this.runner.run(async (tx) => {
      await this.consents.withdraw(tx, accountId, kind, SCREEN);
      await this.remember(tx, accountId, 'consent.withdrawn');
    });
  }

  private async switchWhatsApp(accountId: string, textVersion?: string): Promise<void> {
    const { preferences } = await this.messages.read(accountId);
    await this.messages.change(accountId, {
      email: { reminders: preferences.emailReminders },
      whatsApp: {
        isOn: textVersion !== undefined,
        news: preferences.whatsAppNews,
        reminders: preferences.whatsAppReminders,
        ...(textVersion === undefined ? {} : { textVersion }),
      },
    });
  }

  private remember(tx: Tx, accountId: string, act: `consent.${string}`): Promise<void> {
    const about = { kind: 'account', id: accountId };
    return this.audit.record(tx, { actorId: accountId, act, about });
  }
}
