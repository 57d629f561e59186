import type { AddressInfo, Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { at } from '../../../kernel/time/testing.js';
import { SmtpMailer } from './smtp-mailer.js';

const mail = {
  messageId: '0193-abc@ruangpulih.test',
  writtenAt: at('2026-11-23 10:00', 'Asia/Jakarta'),
  to: 'sari@ruangpulih.test',
  language: 'id',
  subject: 'Jadwal kamu besok 10.00 WIB',
  text: 'Halo Sari,\n',
  html: '<p>Halo Sari,</p>\n',
};

/** `cutLines` ends every connection without a word. */
async function withServer<T>(
  options: (cutLines: () => void) => SMTPServerOptions,
  work: (mailer: SmtpMailer) => Promise<T>,
): Promise<T> {
  const sockets: Socket[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    ...options(() => sockets.forEach((socket) => socket.destroy())),
  });
  server.server.on('connection', (socket) => sockets.push(socket));
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailer = mailerTo(`smtp://127.0.0.1:${port}`);
  try {
    return await work(mailer);
  } finally {
    mailer.onApplicationShutdown();
    await new Promise<void>((resolve) => server.close(resolve));
  }
}

function mailerTo(smtpUrl: string): SmtpMailer {
  const server = { url: smtpUrl, mayBeClear: true, ca: null };
  return new SmtpMailer({ mail: { server, from: 'RuangPulih <halo@ruangpulih.test>' } });
}

describe('the SMTP mailer', () => {
  it('hands over text and HTML under our own message id, marked as automatic', async () => {
    const received: ParsedMail[] = [];
    const delivery = await withServer(
      () => ({
        onData(stream, _, done) {
          void simpleParser(stream).then((parsed) => {
            received.push(parsed);
            done();
          });
        },
      }),
      (mailer) => mailer.send(mail),
    );
    expect(delivery.outcome).toBe('accepted');
    expect(received).toHaveLength(1);
    const [parsed] = received;
    expect(parsed?.messageId).toBe('<0193-abc@ruangpulih.test>');
    expect(parsed?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed?.from?.text).toBe('"RuangPulih" <halo@ruangpulih.test>');
    expect(parsed?.date).toEqual(new Date('2026-11-23T03:00:00Z'));
    expect(parsed?.subject).toBe(mail.subject);
    expect(parsed?.text?.trim()).toBe('Halo Sari,');
    expect(String(parsed?.html)).toContain('<p>Halo Sari,</p>');
  });

  it('carries a calendar file as what it is: a part to enter, and a file beside it', async () => {
    const received: ParsedMail[] = [];
    const text = 'BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n';
    await withServer(
      () => ({
        onData(stream, _, done) {
          void simpleParser(stream).then((parsed) => {
            received.push(parsed);
            done();
          });
        },
      }),
      (mailer) => mailer.send({ ...mail, invitation: { method: 'CANCEL', text } }),
    );
    const [parsed] = received;
    expect(parsed?.text?.trim()).toBe('Halo Sari,');
    const parts = parsed?.attachments ?? [];
    expect(parts.map(({ contentType }) => contentType).sort()).toEqual([
      'application/ics',
      'text/calendar',
    ]);
    expect(parts.map(({ content }) => content.toString())).toEqual([text, text]);
    const offered = parts.find(({ contentType }) => contentType === 'text/calendar');
    const { params } = offered?.headers.get('content-type') as unknown as { params: object };
    expect(params).toMatchObject({ method: 'CANCEL', charset: 'utf-8' });
  });

  it('may try again when nobody listens', async () => {
    const delivery = await mailerTo('smtp://127.0.0.1:9').send(mail);
    expect(delivery).toMatchObject({ outcome: 'refused', isFinal: false });
  });

  it('may try again when the server is busy, but not when it knows no such person', async () => {
    const refusing = (responseCode: number) => (): SMTPServerOptions => ({
      onRcptTo: (_, __, done) => done(Object.assign(new Error('no'), { responseCode })),
    });
    expect(await withServer(refusing(451), (mailer) => mailer.send(mail))).toMatchObject({
      outcome: 'refused',
      isFinal: false,
    });
    expect(await withServer(refusing(550), (mailer) => mailer.send(mail))).toMatchObject({
      outcome: 'refused',
      isFinal: true,
    });
  });

  it('may try again when the line is cut before the text left', async () => {
    const delivery = await withServer(
      (cutLines) => ({ onRcptTo: cutLines }),
      (mailer) => mailer.send(mail),
    );
    expect(delivery).toMatchObject({ outcome: 'refused', isFinal: false });
  });

  it('does not know when the line is cut after the text left', async () => {
    const delivery = await withServer(
      (cutLines) => ({ onData: (stream) => void stream.resume().on('end', cutLines) }),
      (mailer) => mailer.send(mail),
    );
    expect(delivery.outcome).toBe('unknown');
  });

  it('keeps its line for the next mail, and takes a new one when that was hung up', async () => {
    let greetings = 0;
    let hangUp = (): void => undefined;
    const outcomes = await withServer(
      (cutLines) => {
        hangUp = cutLines;
        return {
          onConnect: (_, done) => {
            greetings += 1;
            done();
          },
          onData: (stream, _, done) => void stream.resume().on('end', () => done()),
        };
      },
      async (mailer) => {
        const first = [await mailer.send(mail), await mailer.send(mail)];
        expect(greetings).toBe(1);
        hangUp();
        return [...first, await mailer.send(mail)].map(({ outcome }) => outcome);
      },
    );
    expect(outcomes).toEqual(['accepted', 'accepted', 'accepted']);
    expect(greetings).toBe(2);
  });
});
