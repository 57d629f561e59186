import { api } from './client';
import { unwrap } from './problem';
import type { ShownPhoto } from './types';

type Judged = Pick<ShownPhoto, 'psychologistId' | 'photo'>;

export async function listPhotos(show: 'new' | 'all'): Promise<ShownPhoto[]> {
  const { items } = await unwrap(api.GET('/api/v1/admin/photos', { params: { query: { show } } }));
  return items;
}

export async function keepPhoto({ psychologistId, photo }: Judged): Promise<void> {
  const params = { path: { id: psychologistId } };
  await unwrap(
    api.POST('/api/v1/admin/psychologists/{id}/photo/keep', { params, body: { photo } }),
  );
}

/** @param reason its psychologist reads it. */
export async function removePhoto(
  { psychologistId, photo }: Judged,
  reason: string,
): Promise<void> {
  const params = { path: { id: psychologistId } };
  const body = { photo, reason };
  await unwrap(api.POST('/api/v1/admin/psychologists/{id}/photo/remove', { params, body }));
}
