import type { FastifyReply } from 'fastify';
import type { Actor } from './actor.js';

/** How much of its minute a key has left. */
export interface KeyAllowance {
  readonly perMinute: number;
  /** Below zero when it is used up. */
  readonly left: number;
  readonly resetsInSeconds: number;
}

/** A program that showed a key which still opens something. */
export interface KeyVisit {
  readonly scopes: ReadonlySet<string>;
  readonly allowance: KeyAllowance;
  /** The account whose key it is, with what it may do; asked for where a route is not public. */
  readonly owner: () => Promise<Actor>;
}

/** Knows programs by their keys; the module that owns the keys provides it globally. */
export abstract class KeyDesk {
  /** Counts the visit. @throws ApiKeyInvalid when the text is no key, or one that opens nothing any more. */
  abstract admit(token: string): Promise<KeyVisit>;
}

const BEARER = /^bearer(?: +(\S.*)?)?$/i;

/**
 * The key a request shows, readable or not; undefined when it shows none. Other schemes are not ours
 * to judge (a proxy in front may ask for its own), but what has no scheme at all is a key misplaced.
 */
export function keyOf(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  const text = authorization.trim();
  const bearer = BEARER.exec(text);
  if (bearer) return bearer[1] ?? '';
  return text.includes(' ') ? undefined : '';
}

/** The RateLimit headers of draft-ietf-httpapi-ratelimit-headers. */
export function tellAllowance(reply: FastifyReply, allowance: KeyAllowance): void {
  const { perMinute, left, resetsInSeconds } = allowance;
  void reply.header('RateLimit-Policy', `"key";q=${perMinute};w=60`);
  void reply.header('RateLimit', `"key";r=${Math.max(0, left)};t=${resetsInSeconds}`);
}
