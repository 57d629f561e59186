import { Readable } from 'node:stream';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { toDate } from '../../../kernel/time/instant.js';
import type { Config } from '../../../config/config.js';
import { CONFIG } from '../../../config/config.module.js';
import type { Delivery } from '../domain/delivery.js';
import { Mailer, type Mail } from '../domain/mailer.js';
import { SmtpLines, type SmtpLine } from './smtp-lines.js';

const WHOLE_LIMIT_MS = 60_000;
const INVITATION_FILE = 'jadwal.ics';

interface Envelope {
  readonly from: string;
  readonly to: string[];
}

/** How far a mail has got: nobody pulls its text before the server has said yes to DATA. */
class Handover {
  hasBegun = false;

  constructor(private readonly raw: Buffer) {}

  text(): Readable {
    return Readable.from(this.pieces());
  }

  private *pieces(): Generator<Buffer> {
    this.hasBegun = true;
    yield this.raw;
  }
}

/**
 * Hands mails to an SMTP server. SMTP has no idempotency key, so this watches when the text of the
 * mail begins to leave: what fails before was certainly not accepted.
 */
@Injectable()
export class SmtpMailer extends Mailer implements OnApplicationShutdown {
  private readonly lines: SmtpLines | null;
  private readonly from: string;

  constructor(@Inject(CONFIG) config: Pick<Config, 'mail'>) {
    super();
    this.from = config.mail.from;
    const { server } = config.mail;
    this.lines = server === null ? null : new SmtpLines(server);
  }

  onApplicationShutdown(): void {
    this.lines?.hangUpAll();
  }

  override async send(mail: Mail): Promise<Delivery> {
    const { lines } = this;
    if (lines === null) return { outcome: 'refused', isFinal: false, reason: 'no server' };
    const { envelope, raw } = await this.compose(mail);
    const handover = new Handover(raw);
    try {
      return { outcome: 'accepted', providerRef: await hand(lines, envelope, handover) };
    } catch (error) {
      return failureOf(error, handover.hasBegun);
    }
  }

  private async compose(mail: Mail): Promise<{ envelope: Envelope; raw: Buffer }> {
    const node = new MailComposer({
      from: this.from,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      ...calendarOf(mail),
      messageId: `<${mail.messageId}>`,
      date: toDate(mail.writtenAt),
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
      disableFileAccess: true,
      disableUrlAccess: true,
    }).compile();
    const { from, to } = node.getEnvelope();
    return { envelope: { from: from || '', to }, raw: await node.build() };
  }
}

/** As a part of its own, which programs offer to enter, and as a file for those that do not. */
function calendarOf({ invitation }: Mail): Pick<MailComposer.Options, 'icalEvent'> {
  if (invitation === undefined) return {};
  const { method, text: content } = invitation;
  return { icalEvent: { method, content, filename: INVITATION_FILE } };
}

/** The server's words of acceptance. A kept line that turns out to be dead is replaced, once. */
async function hand(lines: SmtpLines, envelope: Envelope, handover: Handover): Promise<string> {
  const line = await lines.take();
  try {
    const answer = await talk(line, envelope, handover);
    lines.giveBack(line);
    return answer;
  } catch (error) {
    lines.hangUp(line);
    const isDeadLine = line.isUsed && !handover.hasBegun && !isAnswer(error);
    if (isDeadLine) return hand(lines, envelope, handover);
    throw error;
  }
}

async function talk(line: SmtpLine, envelope: Envelope, handover: Handover): Promise<string> {
  let limit: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    limit = setTimeout(() => reject(new Error('no answer in time')), WHOLE_LIMIT_MS);
  });
  const accepted = new Promise<string>((resolve, reject) => {
    line.connection.send({ ...envelope }, handover.text(), (error, info) =>
      error ? reject(error) : resolve(info.response),
    );
  });
  try {
    return await Promise.race([accepted, line.broken, tooLong]);
  } finally {
    clearTimeout(limit);
  }
}

/** Faults of the line and its log-in, not of the mail: another day it may go. */
const OF_THE_LINE: readonly unknown[] = ['EAUTH', 'ETLS'];

/** A reply with a code is a clear no at any stage; silence is one only before the text left. */
function failureOf(error: unknown, hasBegun: boolean): Delivery {
  const { responseCode, code, command } = fieldsOf(error);
  const reason = [code, command, responseCode].filter((part) => part !== undefined).join(' ');
  if (responseCode === undefined && hasBegun) return { outcome: 'unknown', reason };
  const isFinal = responseCode !== undefined && responseCode >= 500 && !OF_THE_LINE.includes(code);
  return { outcome: 'refused', isFinal, reason };
}

function isAnswer(error: unknown): boolean {
  return fieldsOf(error).responseCode !== undefined;
}

/** Codes only: the server's text may repeat the recipient's address. */
function fieldsOf(error: unknown): { responseCode?: number; code?: string; command?: string } {
  if (!(error instanceof Error)) return {};
  const { responseCode, code, command } = error as SMTPConnection.SMTPError;
  return {
    ...(responseCode === undefined ? {} : { responseCode }),
    ...(code === undefined ? {} : { code }),
    ...(command === undefined ? {} : { command }),
  };
}
