import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { NotSignedIn, ValidationFailed } from '../../../platform/http/http.errors.js';
import { Consents, People, type Person } from '../../accounts/index.js';
import { PreferenceRepository } from '../infrastructure/preference.repository.js';
import { ToldMessagesRepository } from '../infrastructure/told-messages.repository.js';
import { ReadWishes, type Wishes } from './read-wishes.js';

/** Every switch as it is to be. */
export interface ChosenPreferences {
  readonly email: { readonly reminders: boolean };
  readonly whatsApp: {
    readonly isOn: boolean;
    readonly news: boolean;
    readonly reminders: boolean;
    /** Of the consent's text that was shown; needed when the channel is switched on. */
    readonly textVersion?: string;
  };
}

/** What people want to hear by which way; WhatsApp needs their consent, and stops with it. */
@Injectable()
export class MyMessagePreferences {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly people: People,
    private readonly consents: Consents,
    private readonly preferences: PreferenceRepository,
    private readonly messages: ToldMessagesRepository,
    private readonly readWishes: ReadWishes,
  ) {}

  async read(accountId: string): Promise<Wishes> {
    const person = await this.personOf(this.database, accountId);
    return this.readWishes.of(this.database, person);
  }

  /**
   * Switching WhatsApp on writes a receipt of the consent; switching it off withdraws it and drops
   * what was owed by WhatsApp, both at once.
   *
   * @throws ValidationFailed when WhatsApp is switched on without a line, a number or the text.
   */
  async change(accountId: string, chosen: ChosenPreferences): Promise<Wishes> {
    return this.runner.run(async (tx) => {
      const person = await this.personOf(tx, accountId);
      const { reach } = await this.readWishes.of(tx, person);
      if (chosen.whatsApp.isOn !== reach.isConsented) {
        await (chosen.whatsApp.isOn
          ? this.agree(tx, accountId, { reach, textVersion: chosen.whatsApp.textVersion })
          : this.withdraw(tx, accountId));
      }
      await this.preferences.save(tx, accountId, {
        emailReminders: chosen.email.reminders,
        whatsAppNews: chosen.whatsApp.news,
        whatsAppReminders: chosen.whatsApp.reminders,
      });
      return this.readWishes.of(tx, person);
    });
  }

  private async agree(
    tx: Tx,
    accountId: string,
    { reach, textVersion }: { reach: Wishes['reach']; textVersion: string | undefined },
  ): Promise<void> {
    if (!reach.isOffered) throw refused('/whatsApp/isOn', 'not_offered', 'is not offered here');
    if (!reach.hasPhone) throw refused('/whatsApp/isOn', 'phone_missing', 'needs a phone number');
    if (textVersion === undefined || !this.consents.isShownNow('whatsapp', textVersion)) {
      throw refused('/whatsApp/textVersion', 'unknown_version', 'is not the text shown now');
    }
    await this.consents.record(tx, accountId, [{ kind: 'whatsapp', textVersion }], {
      screen: 'messages',
      language: null,
    });
    await this.messages.oweAgain(tx, accountId);
  }

  private async withdraw(tx: Tx, accountId: string): Promise<void> {
    await this.consents.withdraw(tx, accountId, 'whatsapp');
    await this.messages.dropOwed(tx, accountId);
  }

  private async personOf(sql: Queryable, accountId: string): Promise<Person> {
    const person = await this.people.byId(sql, accountId);
    if (person === null) throw new NotSignedIn();
    return person;
  }
}

function refused(pointer: string, code: string, detail: string): ValidationFailed {
  return new ValidationFailed([{ pointer, code, detail }]);
}
