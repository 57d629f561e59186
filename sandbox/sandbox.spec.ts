import { appendFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

import { createTransport } from 'nodemailer';

import { Merchant, newFolder, pay } from './testing/house.js';
import { compileSandbox, runToEnd, SpawnedSandbox } from './testing/spawned-sandbox.js';

let compiled: Awaited<ReturnType<typeof compileSandbox>>;
let folder: string;
beforeAll(async () => {
  compiled = await compileSandbox();
});
afterAll(() => compiled.remove());
beforeEach(async () => {
  folder = await newFolder();
});
afterEach(async () => {
  SpawnedSandbox.killAll();
  await rm(folder, { recursive: true, force: true });
});

const start = () => SpawnedSandbox.start(compiled.main, folder);

test('a payment that was answered is there after kill -9', async () => {
  const first = await start();
  const { status } = await new Merchant(first.url).order('RP-1-1');
  expect(status).toBe(201);
  const paid = await pay(first.url, 'RP-1-1');
  await first.kill();
  expect(paid.status).toBe(200);

  const second = await start();
  expect(await new Merchant(second.url).status('RP-1-1')).toMatchObject({
    status_code: '200',
    transaction_status: 'settlement',
  });
  expect(await new Merchant(second.url).order('RP-1-1')).toMatchObject({ status: 400 });
  await second.kill();
});

test('every one of many orders answered before kill -9 is there afterwards', async () => {
  const first = await start();
  const shop = new Merchant(first.url);
  const answered: string[] = [];
  const racers = Array.from({ length: 60 }, async (_, index) => {
    const orderId = `RP-${index}-1`;
    const { status } = await shop.order(orderId);
    if (status === 201) answered.push(orderId);
    if (answered.length === 30) first.child.kill('SIGKILL');
  });
  await Promise.allSettled(racers);
  expect(answered.length).toBeGreaterThanOrEqual(30);

  const second = await start();
  const { items } = (await (await fetch(`${second.url}/control/payments`)).json()) as {
    items: { orderId: string }[];
  };
  expect(items.map(({ orderId }) => orderId)).toEqual(expect.arrayContaining(answered));
  await second.kill();
});

test('a mail acknowledged with 250 is there after kill -9', async () => {
  const first = await start();
  const transport = createTransport({ host: '127.0.0.1', port: first.smtpPort });
  const { response } = await transport.sendMail({
    from: 'halo@ruangpulih.test',
    to: 'klien@ruangpulih.test',
    subject: 'Jadwal',
    text: 'besok',
  });
  await first.kill();
  expect(response).toMatch(/^250 /);

  const second = await start();
  const { items } = (await (await fetch(`${second.url}/control/mails`)).json()) as {
    items: { id: string }[];
  };
  expect(items).toMatchObject([{ subject: 'Jadwal', to: ['klien@ruangpulih.test'] }]);
  const source = await fetch(`${second.url}/inbox/${items[0]?.id}/source`);
  expect(await source.text()).toContain('besok');
  await second.kill();
});

test('a line torn by the kill is ignored, and the book goes on', async () => {
  const first = await start();
  await new Merchant(first.url).order('RP-1-1');
  await first.kill();
  await appendFile(join(folder, 'midtrans.jsonl'), '{"type":"created","order":{"orderId":"RP-2');

  const second = await start();
  await new Merchant(second.url).order('RP-3-1');
  await second.kill();

  const third = await start();
  const { items } = (await (await fetch(`${third.url}/control/payments`)).json()) as {
    items: { orderId: string }[];
  };
  expect(items.map(({ orderId }) => orderId)).toEqual(['RP-3-1', 'RP-1-1']);
  await third.kill();
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s stops it with exit code 0', async (signal) => {
  const sandbox = await start();
  await fetch(`${sandbox.url}/health`);
  expect(await sandbox.end(() => sandbox.child.kill(signal))).toBe(0);
});

test('it stops by itself when its parent is gone', async () => {
  const sandbox = await start();
  expect(
    await sandbox.end(() => {
      sandbox.child.disconnect();
    }),
  ).toBe(0);
});

test('it stops in time though a mail client and a browser hold on', async () => {
  const sandbox = await start();
  const client = createTransport({ host: '127.0.0.1', port: sandbox.smtpPort, pool: true });
  await client.sendMail({ from: 'a@x.test', to: 'b@x.test', text: 'hi' });
  const begun = Date.now();
  expect(await sandbox.end(() => sandbox.child.kill('SIGTERM'))).toBe(0);
  expect(Date.now() - begun).toBeLessThan(5000);
  client.close();
});

test('a port in use is one clear sentence and exit code 1', async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => squatter.once('listening', listening));
  const port = String((squatter.address() as AddressInfo).port);
  for (const name of ['SANDBOX_PORT', 'SMTP_PORT']) {
    const { code, message } = await runToEnd(compiled.main, { SANDBOX_DIR: folder, [name]: port });
    expect({ code, message }).toEqual({
      code: 1,
      message: `Port ${port} (${name}) is already in use.\n`,
    });
  }
  squatter.close();
});

test('a bad or missing setting is one clear sentence and exit code 1', async () => {
  const run = (environment: Record<string, string>) => runToEnd(compiled.main, environment);
  expect(await run({})).toEqual({ code: 1, message: 'The setting SANDBOX_DIR is missing.\n' });
  expect(await run({ SANDBOX_DIR: folder, SANDBOX_PORT: 'x' })).toEqual({
    code: 1,
    message: 'The setting SANDBOX_PORT must be a port between 0 and 65535.\n',
  });
});

test('a folder that cannot be used is one clear sentence and exit code 1', async () => {
  const path = join(folder, 'file');
  await writeFile(path, '');
  const { code, message } = await runToEnd(compiled.main, { SANDBOX_DIR: path });
  expect(code).toBe(1);
  expect(message).toMatch(/^The folder SANDBOX_DIR .* cannot be used: .*\n$/);
});
