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

/** Asks the server anew. */
export function meNow(): Promise<Me | null> {
  asked = undefined;
  return me();
}

/** Asks anew whether a session lasts, since it can end at any time; only the log-in can begin one. */
export async function meStill(): Promise<Me | null> {
  const isFirst = asked === undefined;
  const person = await me();
  return person && !isFirst ? meNow() : person;
}

/** The session is known to be over. */
export function forgetMe(): void {
  asked = Promise.resolve(null);
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
