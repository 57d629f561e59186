import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { DemoClock } from '../clock/demo-clock.js';
import { Journal, syncFolder } from '../journal.js';
import { parseMail, type Envelope, type Mail } from './mail.js';

/** Received mails: the source of each in a file of its own, what is shown in a journal. */
export class MailStore {
  private constructor(
    private readonly folder: string,
    private readonly clock: DemoClock,
    private readonly journal: Journal<Mail>,
    private readonly mails: Map<string, Mail>,
  ) {}

  static async open(folder: string, clock: DemoClock): Promise<MailStore> {
    const sources = join(folder, 'mails');
    await mkdir(sources, { recursive: true, mode: 0o700 });
    const { journal, records } = await Journal.open<Mail>(join(folder, 'mails.jsonl'));
    const mails = new Map(records.map((mail) => [mail.id, mail]));
    return new MailStore(sources, clock, journal, mails);
  }

  /** Settles when source and content are on the disk. */
  async accept(source: Buffer, envelope: Envelope): Promise<Mail> {
    const id = randomUUID();
    const receivedAt = new Date(this.clock.now()).toISOString();
    const mail = { id, ...(await parseMail(source, envelope)), receivedAt };
    await this.writeSource(id, source);
    await this.journal.append([mail]);
    this.mails.set(id, mail);
    return mail;
  }

  /** Newest first; `accepts` sees the recipients in lower case. */
  list(accepts: (recipient: string) => boolean = () => true): Mail[] {
    const mails = [...this.mails.values()].reverse();
    return mails.filter((mail) => mail.to.some((recipient) => accepts(recipient.toLowerCase())));
  }

  find(id: string): Mail | undefined {
    return this.mails.get(id);
  }

  /** The mail as it came over the wire. */
  source(mail: Mail): Promise<Buffer> {
    return readFile(this.sourcePath(mail.id));
  }

  get size(): number {
    return this.mails.size;
  }

  close(): Promise<void> {
    return this.journal.close();
  }

  private async writeSource(id: string, source: Buffer): Promise<void> {
    const file = await open(this.sourcePath(id), 'wx', 0o600);
    try {
      await file.writeFile(source);
      await file.sync();
    } finally {
      await file.close();
    }
    await syncFolder(this.folder);
  }

  private sourcePath(id: string): string {
    return join(this.folder, `${id}.eml`);
  }
}
