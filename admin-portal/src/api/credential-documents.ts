import { api } from './client';
import { unwrap } from './problem';
import type { Application, NewCredentialCheck } from './types';

/** A credential of an application. */
export type NamedCredential = { applicationId: string; credentialId: string };

/** A link to the document, which holds for a minute; following it is recorded. */
export async function linkToDocument({
  applicationId: id,
  credentialId,
}: NamedCredential): Promise<string> {
  const { url } = await unwrap(
    api.POST('/api/v1/admin/applications/{id}/credentials/{credentialId}/document/links', {
      params: { path: { id, credentialId } },
    }),
  );
  return url;
}

/** @throws ApiError 412 when the credential was changed since it was looked at. */
export function checkCredential(
  { applicationId: id, credentialId }: NamedCredential,
  version: number,
  body: NewCredentialCheck,
): Promise<Application> {
  const params = { path: { id, credentialId }, header: { 'If-Match': `"${version}"` } };
  return unwrap(
    api.PUT('/api/v1/admin/applications/{id}/credentials/{credentialId}/check', { params, body }),
  );
}
