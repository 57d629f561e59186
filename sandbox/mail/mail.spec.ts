import { createTransport, type SendMailOptions } from 'nodemailer';
import { connect } from 'node:net';

import { House } from '../testing/house.js';
import { ManualTime } from '../testing/manual-time.js';

let house: House;
beforeEach(async () => {
  house = await House.open({ machine: new ManualTime(Date.parse('2026-11-22T14:00:00Z')) });
});
afterEach(() => house.close());

interface ShownMail {
  id: string;
  to: string[];
  subject: string;
  html: string;
}

function send(mail: SendMailOptions) {
  const transport = createTransport({ host: '127.0.0.1', port: house.smtpPort });
  return transport.sendMail({ from: 'RuangPulih <halo@ruangpulih.test>', ...mail });
}

async function mails(query = ''): Promise<ShownMail[]> {
  const answer = await fetch(`${house.url}/control/mails${query}`);
  return ((await answer.json()) as { items: ShownMail[] }).items;
}

async function firstPage(): Promise<Response> {
  const [mail] = await mails();
  return fetch(`${house.url}/inbox/${mail?.id}`);
}

test('a mail is shown with sender, recipients, both bodies and headers, stamped by the demo clock', async () => {
  await send({
    to: 'klien@ruangpulih.test',
    bcc: 'arsip@ruangpulih.test',
    subject: 'Jadwal kamu besok · 10.00 WIB',
    text: 'Halo Rani — sampai besok',
    html: '<p>Halo Rani</p>',
    messageId: '<outbox-7@ruangpulih.test>',
    icalEvent: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' },
  });
  expect(await mails()).toEqual([
    {
      id: expect.any(String) as unknown,
      from: '"RuangPulih" <halo@ruangpulih.test>',
      to: ['klien@ruangpulih.test', 'arsip@ruangpulih.test'],
      subject: 'Jadwal kamu besok · 10.00 WIB',
      text: expect.stringContaining('Halo Rani — sampai besok') as unknown,
      html: '<p>Halo Rani</p>',
      headers: expect.objectContaining({ 'message-id': '<outbox-7@ruangpulih.test>' }) as unknown,
      attachments: expect.arrayContaining([
        expect.objectContaining({ name: 'invite.ics' }),
      ]) as unknown,
      receivedAt: '2026-11-22T14:00:00.000Z',
    },
  ]);
});

test('the newest mail comes first, and an address finds its own, whatever its case', async () => {
  await send({ to: 'a@x.test', subject: 'one', text: '1' });
  await send({ to: 'b@x.test', subject: 'two', text: '2' });
  await send({ to: 'A@x.test', subject: 'three', text: '3' });
  const subjects = async (query: string) => (await mails(query)).map(({ subject }) => subject);
  expect(await subjects('')).toEqual(['three', 'two', 'one']);
  expect(await subjects('?to=a@X.test')).toEqual(['three', 'one']);
  expect(await subjects('?to=x.test')).toEqual([]);
  const inbox = await (await fetch(`${house.url}/inbox?to=b@`)).text();
  expect(inbox).toContain('two');
  expect(inbox).not.toContain('three');
});

test('one mail can be asked for by its id, and its source downloaded as it came', async () => {
  await send({ to: 'a@x.test', subject: 'one', text: 'the body' });
  const [mail] = await mails();
  expect(await (await fetch(`${house.url}/control/mails/${mail?.id}`)).json()).toEqual(mail);
  expect((await fetch(`${house.url}/control/mails/none`)).status).toBe(404);
  const source = await fetch(`${house.url}/inbox/${mail?.id}/source`);
  expect(source.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(await source.text()).toMatch(/Subject: one\r\n[\s\S]*the body/);
});

test('hostile content stays text, and HTML stays in a frame that runs and loads nothing', async () => {
  const attack = '<script>alert(1)</script>"\'>';
  await send({ to: 'a@x.test', subject: attack, text: attack, html: `<p title="x">${attack}</p>` });
  const answer = await firstPage();
  const page = await answer.text();
  expect(page).not.toContain('<script>');
  const [frame] = /<iframe[\s\S]*?<\/iframe>/.exec(page) ?? [''];
  expect(frame).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
  expect(frame).toContain('srcdoc="&lt;meta http-equiv=&quot;content-security-policy&quot;');
  const policy = answer.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script-src');
  expect(await (await fetch(`${house.url}/inbox`)).text()).not.toContain(attack);
});

test('a mail that is no mail at all is kept all the same', async () => {
  await send({ envelope: { from: 'x@x.test', to: 'a@x.test' }, raw: '\0\0 rubbish' });
  expect(await mails()).toMatchObject([{ to: ['a@x.test'] }]);
  expect((await firstPage()).status).toBe(200);
});

test('a mail beyond 5 MB is refused with 552 and not kept', async () => {
  const huge = send({ to: 'a@x.test', subject: 'huge', text: 'x'.repeat(5.1 * 1024 * 1024) });
  await expect(huge).rejects.toMatchObject({ responseCode: 552 });
  expect(await mails()).toEqual([]);
});

test('the server offers neither login nor TLS', async () => {
  const socket = connect(house.smtpPort, '127.0.0.1');
  let talk = '';
  socket.on('data', (chunk) => {
    talk += String(chunk);
  });
  // The greeting first: who talks before it is refused.
  socket.once('data', () => socket.end('EHLO me\r\nQUIT\r\n'));
  await new Promise((closed) => socket.on('close', closed));
  expect(talk).toContain('SIZE 5242880');
  expect(talk).not.toMatch(/AUTH|STARTTLS/);
});
