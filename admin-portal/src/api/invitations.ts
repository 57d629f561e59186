import { api } from './client';
import { unwrap } from './problem';
import { meNow } from './session';
import type { Acceptance, Invitation, InvitationWish, OpenInvitation } from './types';

export async function listInvitations(): Promise<Invitation[]> {
  return (await unwrap(api.GET('/api/v1/admin/team-invitations'))).items;
}

/** @throws ApiError 409 when the address has an account. */
export async function inviteAdmin(body: InvitationWish): Promise<void> {
  await unwrap(api.POST('/api/v1/admin/team-invitations', { body }));
}

export async function withdrawInvitation(id: string): Promise<void> {
  const params = { path: { id } };
  await unwrap(api.POST('/api/v1/admin/team-invitations/{id}/withdraw', { params }));
}

/** What a mailed link is for. @throws ApiError 409 when it opens nothing any more. */
export function readInvitation(token: string): Promise<OpenInvitation> {
  return unwrap(api.POST('/api/v1/auth/invitations/read', { body: { token } }));
}

/** Becomes an admin, and is signed in. */
export async function acceptInvitation(body: Acceptance): Promise<void> {
  await unwrap(api.POST('/api/v1/auth/invitations/accept', { body }));
  await meNow();
}
