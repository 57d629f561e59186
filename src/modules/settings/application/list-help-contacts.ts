import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Language } from '../../../platform/http/language.js';
import type { HelpChannel } from '../domain/help-contact.js';
import { HelpContactRepository } from '../infrastructure/help-contact.repository.js';

/** Where help is found, in one language. */
export interface HelpContact {
  readonly id: string;
  readonly name: string;
  readonly channel: HelpChannel;
  readonly value: string;
  /** As honest as we know them: never a promise of an instant answer. */
  readonly hours: string;
  readonly note: string | null;
  /** Civil date on which somebody last tried it. */
  readonly lastCheckedOn: string | null;
}

@Injectable()
export class ListHelpContacts {
  constructor(
    private readonly database: Database,
    private readonly contacts: HelpContactRepository,
  ) {}

  /** In the order in which they should be tried. */
  async execute(language: Language): Promise<HelpContact[]> {
    const contacts = await this.contacts.all(this.database);
    return contacts.map((contact) => ({
      id: contact.id,
      name: contact.name[language],
      channel: contact.channel,
      value: contact.value,
      hours: contact.hours[language],
      note: contact.note?.[language] ?? null,
      lastCheckedOn: contact.lastCheckedOn,
    }));
  }
}
