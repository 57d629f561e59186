import { isOnThisMachine } from './loopback.js';

/** The server that takes our mails. */
export interface MailServer {
  /** `smtps://`, or `smtp://` with STARTTLS; user and password within. */
  readonly url: string;
  /** Whether a mail may leave without encryption: to this machine, or where it was so decided. */
  readonly mayBeClear: boolean;
  /** Certificates of whoever signed the server's own, in PEM; null: those this machine trusts. */
  readonly ca: string | null;
}

interface Chosen {
  readonly ROLE: 'all' | 'api' | 'worker';
  readonly SMTP_URL?: string | undefined;
  readonly SMTP_CA_FILE?: string | undefined;
  readonly SMTP_ALLOW_CLEAR: boolean;
}

/** Null in a process that sends no mail, whatever it was given. */
export function mailServerOf(chosen: Chosen): MailServer | null {
  const { ROLE, SMTP_URL, SMTP_CA_FILE, SMTP_ALLOW_CLEAR } = chosen;
  if (ROLE === 'api' || SMTP_URL === undefined) return null;
  return {
    url: SMTP_URL,
    mayBeClear: SMTP_ALLOW_CLEAR || isOnThisMachine(new URL(SMTP_URL).hostname),
    ca: SMTP_CA_FILE ?? null,
  };
}

/** What is missing for whoever sends. */
export function missingForMail(env: NodeJS.ProcessEnv): string[] {
  return env['ROLE'] !== 'api' && !env['SMTP_URL'] ? ['SMTP_URL'] : [];
}
