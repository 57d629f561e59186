import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailServer } from '../../../config/mail.js';

const STEP_LIMIT_MS = 10_000;
/** Servers greet slowly on purpose, so a line is worth keeping for the next mail of a sweep. */
const IDLE_LIMIT_MS = 5_000;

/** A line to the mail server that is ours until it is given back or hung up. */
export interface SmtpLine {
  readonly connection: SMTPConnection;
  /** Rejects when the line breaks; never resolves. */
  readonly broken: Promise<never>;
  /** Used before: the server may have hung up without our noticing. */
  readonly isUsed: boolean;
}

/** Lines to one mail server, kept open for a few seconds after use. */
export class SmtpLines {
  private readonly server: SMTPConnection.Options;
  private readonly login: Parameters<SMTPConnection['login']>[0] | undefined;
  private readonly idle = new Map<SmtpLine, NodeJS.Timeout>();

  /** Nothing in the address undoes it: what is not encrypted, or not proven, is not spoken to. */
  constructor({ url, mayBeClear, ca }: MailServer) {
    const { auth, ...server } = parseConnectionUrl(url);
    this.login = auth;
    this.server = {
      ...server,
      ...(mayBeClear ? {} : { requireTLS: true, ignoreTLS: false }),
      tls: ca === null ? {} : { ca },
      connectionTimeout: STEP_LIMIT_MS,
      greetingTimeout: STEP_LIMIT_MS,
      socketTimeout: 2 * STEP_LIMIT_MS,
      logger: false,
    };
  }

  /** An idle line, else a new one, greeted and logged in. */
  async take(): Promise<SmtpLine> {
    for (const [line, timer] of this.idle) {
      clearTimeout(timer);
      this.idle.delete(line);
      return line;
    }
    return this.open();
  }

  /** A line on which all went well may serve again. */
  giveBack({ connection, broken }: SmtpLine): void {
    const line = { connection, broken, isUsed: true };
    const timer = setTimeout(() => this.hangUp(line), IDLE_LIMIT_MS).unref();
    this.idle.set(line, timer);
  }

  hangUp(line: SmtpLine): void {
    clearTimeout(this.idle.get(line));
    this.idle.delete(line);
    line.connection.quit();
    line.connection.close();
  }

  hangUpAll(): void {
    for (const line of this.idle.keys()) this.hangUp(line);
  }

  private async open(): Promise<SmtpLine> {
    const connection = new SMTPConnection(this.server);
    const broken = new Promise<never>((_, reject) => {
      connection.on('error', reject);
      connection.on('end', () => reject(new Error('the line was closed')));
    });
    // It may break while nobody waits for anything.
    broken.catch(() => undefined);
    const line = { connection, broken, isUsed: false };
    try {
      await Promise.race([this.greet(connection), broken]);
      return line;
    } catch (error) {
      this.hangUp(line);
      throw error;
    }
  }

  private async greet(connection: SMTPConnection): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    const { login } = this;
    if (login === undefined) return;
    await new Promise<void>((resolve, reject) => {
      connection.login(login, (error) => (error ? reject(error) : resolve()));
    });
  }
}
