import { api } from './client';
import { ApiError, unwrap } from './problem';
import type { Me } from './types';

/** Who is signed in, asked of the server once for all providers that want to know. */
let asked: Promise<Me | null> | undefined;

/** @throws HttpError for every failure but "not signed in", which is `null`. */
export function me(): Promise<Me | null> {
  asked ??= readMe().catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

/** Asks the server anew, since a session can end at any time. */
export function meNow(): Promise<Me | null> {
  asked = undefined;
  return me();
}

export function isAdmin(person: Me): boolean {
  return person.roles.includes('admin');
}

async function readMe(): Promise<Me | null> {
  try {
    return await unwrap(api.GET('/api/v1/me'));
  } catch (error) {
    if (error instanceof ApiError && error.statusCode === 401) return null;
    throw error;
  }
}
