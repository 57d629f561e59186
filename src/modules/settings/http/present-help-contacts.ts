import type { HelpContact } from '../application/list-help-contacts.js';
import type { HelpContactListResponse } from './settings.responses.js';

export function presentHelpContacts(contacts: readonly HelpContact[]): HelpContactListResponse {
  return {
    items: contacts.map((contact) => ({
      id: contact.id,
      name: contact.name,
      channel: contact.channel,
      value: contact.value,
      hours: contact.hours,
      note: contact.note,
      lastCheckedOn: contact.lastCheckedOn,
    })),
  };
}
