import { api } from './client';
import { unwrap } from './problem';
import type { DataExport, ErasurePreview, Trail } from './types';

/** Whose acts a trail shows. */
export type TrailBy = 'others' | 'everybody';

const PAGE_SIZE = 20;

/** Copies of everything about the reader that they asked for, the newest first. */
export async function copies(): Promise<DataExport[]> {
  return (await unwrap(api.GET('/api/v1/me/exports'))).items;
}

/** @throws ApiError `export_under_way` while another is being prepared. */
export async function askForCopy(): Promise<void> {
  await unwrap(api.POST('/api/v1/me/exports'));
}

/** A path that hands the copy over for a minute. */
export async function linkToCopy(id: string): Promise<string> {
  return (await unwrap(api.POST('/api/v1/me/exports/{id}/links', { params: { path: { id } } })))
    .url;
}

/** What would go with the account, what would stay and why, and what stands in the way. */
export function erasure(): Promise<ErasurePreview> {
  return unwrap(api.GET('/api/v1/me/erasure-preview'));
}

/** @throws ApiError `erasure_refused` where something has to be settled first. */
export async function requestErasure(): Promise<void> {
  await unwrap(api.POST('/api/v1/me/erasure'));
}

/** @throws ApiError `nothing_to_take_back` once it has begun. */
export async function takeBackErasure(): Promise<void> {
  await unwrap(api.DELETE('/api/v1/me/erasure'));
}

/** Who saw or changed what of the reader's, the latest first. */
export function trail(by: TrailBy, cursor: string | null): Promise<Trail> {
  const query = { by, limit: PAGE_SIZE, ...(cursor !== null && { cursor }) };
  return unwrap(api.GET('/api/v1/me/trail', { params: { query } }));
}
