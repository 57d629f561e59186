import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { Certificates } from '../../../../test/support/certificates.js';
import type { MailServer } from '../../../config/mail.js';
import { at } from '../../../kernel/time/testing.js';
import type { Delivery } from '../domain/delivery.js';
import { SmtpMailer } from './smtp-mailer.js';

const mail = {
  messageId: '0193-def@ruangpulih.test',
  writtenAt: at('2026-11-23 10:00', 'Asia/Jakarta'),
  to: 'sari@ruangpulih.test',
  language: 'id',
  subject: 'Jadwal kamu besok 10.00 WIB',
  text: 'Halo Sari,\n',
  html: '<p>Halo Sari,</p>\n',
};

let certificates: Certificates;
let strangers: Certificates;
beforeAll(() => {
  certificates = Certificates.make('localhost');
  strangers = Certificates.make('localhost');
});
afterAll(() => {
  certificates.remove();
  strangers.remove();
});

/** What became of the mail, and whether each line on which one was announced was encrypted. */
async function sent(
  { offersTls, query = '' }: { offersTls: boolean; query?: string },
  settings: Omit<MailServer, 'url'>,
): Promise<{ delivery: Delivery; lines: boolean[] }> {
  const lines: boolean[] = [];
  const { cert, key } = certificates.of('localhost');
  const options: SMTPServerOptions = {
    disabledCommands: offersTls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    cert: readFileSync(cert),
    key: readFileSync(key),
    onMailFrom(_address, { secure }, done) {
      lines.push(secure);
      done();
    },
    onData(stream, _session, done) {
      stream.resume();
      stream.once('end', () => done());
    },
  };
  const server = new SMTPServer(options);
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.server.address() as AddressInfo;
  const url = `smtp://localhost:${port}${query}`;
  const mailer = new SmtpMailer({
    mail: { server: { url, ...settings }, from: 'RuangPulih <halo@ruangpulih.test>' },
  });
  try {
    return { delivery: await mailer.send(mail), lines };
  } finally {
    mailer.onApplicationShutdown();
    await new Promise<void>((resolve) => server.close(resolve));
  }
}

describe('a mail', () => {
  const strict = (ca: string): Omit<MailServer, 'url'> => ({ mayBeClear: false, ca });

  it('leaves by STARTTLS to a server whose certificate is proven', async () => {
    const { delivery, lines } = await sent({ offersTls: true }, strict(certificates.ca));
    expect([delivery.outcome, lines]).toEqual(['accepted', [true]]);
  });

  it('waits for another day where nobody encrypts, and none of it is spoken', async () => {
    const { delivery, lines } = await sent({ offersTls: false }, strict(certificates.ca));
    expect(delivery).toMatchObject({ outcome: 'refused', isFinal: false });
    expect(lines).toEqual([]);
  });

  it('does not leave to a server that somebody else vouches for', async () => {
    const { delivery, lines } = await sent({ offersTls: true }, strict(strangers.ca));
    expect(delivery).toMatchObject({ outcome: 'refused', isFinal: false });
    expect(lines).toEqual([]);
  });

  it.each(['?ignoreTLS=true', '?tls.rejectUnauthorized=false'])(
    'is not talked out of it by the address: %s',
    async (query) => {
      const { lines } = await sent({ offersTls: true, query }, strict(strangers.ca));
      expect(lines).toEqual([]);
    },
  );

  it('may leave in the clear where that was decided', async () => {
    const { delivery, lines } = await sent({ offersTls: false }, { mayBeClear: true, ca: null });
    expect([delivery.outcome, lines]).toEqual(['accepted', [false]]);
  });
});
