import { z } from 'zod';
import { flag } from './flag.js';
import { isOnThisMachine } from './loopback.js';
import { pemFile } from './pem-file.js';

/** How the lines to what stands beside the application are encrypted, and how the one it listens on is. */
export const lineSettings = {
  DATABASE_CA_FILE: z.string().min(1).optional(),
  REDIS_CA_FILE: pemFile,
  SMTP_CA_FILE: pemFile,
  SMTP_ALLOW_CLEAR: flag,
  CLEAR_TEXT_INSIDE: flag,
  TLS_CERT_FILE: pemFile,
  TLS_KEY_FILE: pemFile,
};

interface Chosen {
  readonly NODE_ENV: string;
  readonly REDIS_URL?: string | undefined;
  readonly S3_ENDPOINT?: string | undefined;
  readonly SMTP_ALLOW_CLEAR: boolean;
  readonly CLEAR_TEXT_INSIDE: boolean;
  readonly TLS_CERT_FILE?: string | undefined;
  readonly TLS_KEY_FILE?: string | undefined;
}

/** The certificate the application itself shows, with its key. */
export interface Listener {
  readonly cert: string;
  readonly key: string;
}

/** Null: it is spoken to in the clear, on this machine or on a network nobody else is on. */
export function listenerOf({ TLS_CERT_FILE: cert, TLS_KEY_FILE: key }: Chosen): Listener | null {
  return cert !== undefined && key !== undefined ? { cert, key } : null;
}

/** What of these settings is wrong, each in one sentence. */
export function faultsInLines(chosen: Chosen): string[] {
  const isHalf = (chosen.TLS_CERT_FILE === undefined) !== (chosen.TLS_KEY_FILE === undefined);
  return [
    ...(isHalf ? ['TLS_CERT_FILE and TLS_KEY_FILE go together.'] : []),
    ...(chosen.NODE_ENV === 'production' ? faultsInProductionLines(chosen) : []),
  ];
}

function faultsInProductionLines(chosen: Chosen): string[] {
  const clear = (['REDIS_URL', 'S3_ENDPOINT'] as const).filter((name) => isClear(chosen[name]));
  return [
    ...(chosen.SMTP_ALLOW_CLEAR
      ? ['SMTP_ALLOW_CLEAR may not be on when NODE_ENV is production.']
      : []),
    ...(chosen.CLEAR_TEXT_INSIDE ? [] : clear).map(
      (name) =>
        `${name} must be encrypted (rediss://, https://) when NODE_ENV is production and the server is elsewhere; CLEAR_TEXT_INSIDE=1 does without.`,
    ),
  ];
}

function isClear(address: string | undefined): boolean {
  if (address === undefined) return false;
  const { protocol, hostname } = new URL(address);
  return ['redis:', 'http:'].includes(protocol) && !isOnThisMachine(hostname);
}
