import type { Language } from '../../../platform/http/language.js';

/** From where a request comes, as far as signing in cares. */
export interface Caller {
  /** Network address. */
  readonly address: string;
  /** Of ours, at which it arrived. */
  readonly hostname?: string | undefined;
  readonly userAgent: string | undefined;
  /** The token it already carries; signing in replaces it. */
  readonly token: string | undefined;
  /** The token of its browser, which outlasts sessions. */
  readonly device?: string | undefined;
  readonly language: Language;
}

/** Somebody who has just been let in. */
export interface SignedIn {
  readonly accountId: string;
  readonly token: string;
  /** For the browser to keep beside the session. */
  readonly device: string;
  /** How long the browser may keep the session's token. */
  readonly maxAgeSeconds: number;
}
