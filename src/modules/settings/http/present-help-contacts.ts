import { isoOf } from '../../../kernel/time/instant.js';
import type {
  HelpContactChange,
  InBothLanguages,
  StoredHelpContact,
} from '../domain/help-contact.js';
import type {
  AdminHelpContactResponse,
  HelpContactChangeResponse,
} from './admin-help-contacts.responses.js';
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

export function presentAdminHelpContact(contact: StoredHelpContact): AdminHelpContactResponse {
  const words = ({ id, en }: InBothLanguages): InBothLanguages => ({ id, en });
  return {
    id: contact.id,
    version: contact.version,
    position: contact.position,
    channel: contact.channel,
    value: contact.value,
    name: words(contact.name),
    hours: words(contact.hours),
    note: contact.note && words(contact.note),
    lastCheckedOn: contact.lastCheckedOn,
  };
}

export function presentChange(change: HelpContactChange): HelpContactChangeResponse {
  return {
    version: change.version,
    act: change.act,
    at: isoOf(change.at),
    adminId: change.adminId,
    name: { id: change.name.id, en: change.name.en },
    value: change.value,
  };
}
