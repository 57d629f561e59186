import type { AddressInfo, Socket } from 'node:net';

import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

import type { ProviderFaults } from '../faults/provider-faults.js';
import type { MachineTime } from '../machine-time.js';
import type { MailStore } from './mail-store.js';

const LARGEST_MAIL_BYTES = 5 * 1024 * 1024;
const CLOSE_TIMEOUT_MS = 1000;

/** An SMTP reply code in an error is what the client gets to see. */
class SmtpRefusal extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}

/** Takes every mail for anybody, without login or TLS; says 250 when the mail is on the disk. */
export class SmtpInbox {
  private readonly server: SMTPServer;
  /** By the caller's port, which names the line. */
  private readonly lines = new Map<number, Socket>();

  constructor(
    private readonly store: MailStore,
    private readonly faults: ProviderFaults,
    private readonly machine: MachineTime,
  ) {
    this.server = new SMTPServer({
      name: 'sandbox.ruangpulih.test',
      banner: 'RuangPulih sandbox inbox',
      size: LARGEST_MAIL_BYTES,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: CLOSE_TIMEOUT_MS,
      onData: (stream, session, answer) => {
        this.receive(stream, session).then(
          (id) => {
            if (id !== null) answer(null, `stored as ${id}`);
          },
          (error: unknown) => {
            answer(error instanceof Error ? error : new Error(String(error)));
          },
        );
      },
    });
    this.server.server.on('connection', (line: Socket) => {
      const port = line.remotePort ?? 0;
      this.lines.set(port, line);
      line.once('close', () => this.lines.delete(port));
    });
  }

  /** @returns the port in use. @throws the system's error when the port cannot be had. */
  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.on('error', reject);
      const socket = this.server.listen(port, host, () => {
        this.server.removeListener('error', reject);
        // A client that hangs up in the middle is no reason to stop.
        this.server.on('error', () => undefined);
        resolve((socket.address() as AddressInfo).port);
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }

  /** The id it is stored under; null when the line has been cut and nobody is to be answered. */
  private async receive(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
  ): Promise<string | null> {
    const source = await collect(stream);
    if (stream.sizeExceeded) throw new SmtpRefusal(552, 'The mail is larger than 5 MB');
    const fault = this.faults.onRequest('send');
    if (fault?.kind === 'fail') throw new SmtpRefusal(fault.status, 'Refused by a switch');
    const id = await this.keep(source, session);
    if (fault === null) return id;
    this.machine.after(fault.seconds * 1000, () => this.lines.get(session.remotePort)?.destroy());
    return null;
  }

  private async keep(source: Buffer, session: SMTPServerSession): Promise<string> {
    const { mailFrom, rcptTo } = session.envelope;
    const envelope = {
      from: mailFrom === false ? '' : mailFrom.address,
      to: rcptTo.map(({ address }) => address),
    };
    try {
      return (await this.store.accept(source, envelope)).id;
    } catch {
      throw new SmtpRefusal(451, 'The mail could not be stored');
    }
  }
}

async function collect(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    // An oversized mail must be read to its end before it can be refused, but not kept.
    if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
