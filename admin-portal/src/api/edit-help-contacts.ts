import { api } from './client';
import { unwrap } from './problem';
import type { HelpContact, NewHelpContact } from './types';

function over(contact: HelpContact) {
  return { path: { id: contact.id }, header: { 'If-Match': `"${contact.version}"` } };
}

/** Writes a new contact, or rewrites one over the version the admin has seen. */
export function saveHelpContact(
  contact: HelpContact | null,
  body: NewHelpContact,
  key: string,
): Promise<HelpContact> {
  if (contact === null) {
    const params = { header: { 'Idempotency-Key': key } };
    return unwrap(api.POST('/api/v1/admin/help-contacts', { params, body }));
  }
  return unwrap(api.PUT('/api/v1/admin/help-contacts/{id}', { params: over(contact), body }));
}

/** @throws ApiError 412 when it has been changed since it was read. */
export async function removeHelpContact(contact: HelpContact): Promise<void> {
  await unwrap(api.DELETE('/api/v1/admin/help-contacts/{id}', { params: over(contact) }));
}
