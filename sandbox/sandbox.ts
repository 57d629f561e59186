import { mkdir } from 'node:fs/promises';

import type { FastifyInstance } from 'fastify';

import { DemoClock } from './clock/demo-clock.js';
import type { Settings } from './environment.js';
import { Faults } from './faults/faults.js';
import { createServer } from './http/server.js';
import { systemTime, type MachineTime } from './machine-time.js';
import { MailStore } from './mail/mail-store.js';
import { SmtpInbox } from './mail/smtp-inbox.js';
import { Book } from './midtrans/book.js';
import { Courier } from './midtrans/courier.js';
import { forge } from './midtrans/forgery.js';
import { Gateway } from './midtrans/gateway.js';
import { postNotification } from './midtrans/post-notification.js';
import { routes, type Stores } from './routes.js';
import { StartProblem } from './start-problem.js';
import { PhoneBook } from './whatsapp/phone-book.js';
import { Phones } from './whatsapp/phones.js';
import { postStatus, statusRetryDelay } from './whatsapp/post-status.js';

/** Loopback only: the sandbox has no log-in. */
const HOST = '127.0.0.1';
const SWEEP_EVERY_MS = 1000;

export interface RunningSandbox {
  httpPort: number;
  smtpPort: number;
  /** Stops taking requests and settles when everything is written and closed. */
  stop(): Promise<void>;
}

interface Surroundings {
  machine?: MachineTime;
  /** Told of a failure after which the sandbox cannot go on: its storage takes no more. */
  onTrouble?: (error: unknown) => void;
}

/** @throws StartProblem when the folder or a port cannot be had. */
export async function startSandbox(
  settings: Settings,
  { machine = systemTime, onTrouble = () => undefined }: Surroundings = {},
): Promise<RunningSandbox> {
  const stores = await openStores(settings.folder, machine);
  const { clock, book, mails, phoneBook } = stores;
  const { serverKey, merchantId } = settings;
  const gateway = new Gateway({ book, clock, machine, merchant: { serverKey, merchantId } });
  const faults = new Faults(machine);
  const courier = new Courier({
    book,
    machine,
    defaultUrl: `${settings.appUrl}/api/v1/webhooks/payments/midtrans`,
    post: postNotification,
    faults: faults.midtrans,
    postForged: (kind, url, body, stop) =>
      postNotification(url, forge(body, kind, serverKey), stop),
    onTrouble,
  });
  const { phoneNumberId, appSecret } = settings.whatsapp;
  const phones = new Phones({ book: phoneBook, clock, machine, phoneNumberId });
  const statusCourier = new Courier({
    book: phoneBook,
    machine,
    defaultUrl: `${settings.appUrl}/api/v1/webhooks/whatsapp`,
    post: postStatus(appSecret),
    postForged: (_kind, ...posted) => postStatus(`not ${appSecret}`)(...posted),
    faults: faults.whatsapp,
    retryDelay: statusRetryDelay,
    onTrouble,
  });
  const inbox = new SmtpInbox(mails, faults.mail, machine);
  const server = createServer();
  const ports = { http: 0, smtp: 0 };
  routes(server, { settings, stores, gateway, courier, faults, machine, phones, ports });

  try {
    ports.smtp = await bind('SMTP_PORT', settings.smtpPort, () =>
      inbox.listen(settings.smtpPort, HOST),
    );
    ports.http = await bind('SANDBOX_PORT', settings.httpPort, () =>
      listen(server, settings.httpPort),
    );
  } catch (error) {
    await Promise.all([server.close(), inbox.close()]);
    await closeStores(stores);
    throw error;
  }
  courier.start();
  statusCourier.start();
  const stopSweeping = sweep(gateway, machine, onTrouble);

  return {
    httpPort: ports.http,
    smtpPort: ports.smtp,
    stop: async () => {
      stopSweeping();
      courier.stop();
      statusCourier.stop();
      faults.stop();
      await Promise.all([server.close(), inbox.close()]);
      await closeStores(stores);
    },
  };
}

async function openStores(folder: string, machine: MachineTime): Promise<Stores> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const clock = await DemoClock.open(folder, machine);
    const book = await Book.open(folder);
    const mails = await MailStore.open(folder, clock);
    return { clock, book, mails, phoneBook: await PhoneBook.open(folder) };
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw new StartProblem(
      `The folder SANDBOX_DIR (${folder}) cannot be used: ${reasonOf(error)}.`,
    );
  }
}

async function closeStores({ clock, book, mails, phoneBook }: Stores): Promise<void> {
  await Promise.all([clock.close(), book.close(), mails.close(), phoneBook.close()]);
}

async function listen(server: FastifyInstance, port: number): Promise<number> {
  const address = await server.listen({ port, host: HOST });
  return Number(new URL(address).port);
}

async function bind(name: string, port: number, listening: () => Promise<number>): Promise<number> {
  try {
    return await listening();
  } catch (error) {
    const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const reason = inUse ? 'is already in use' : `cannot be used: ${reasonOf(error)}`;
    throw new StartProblem(`Port ${port} (${name}) ${reason}.`);
  }
}

/** @returns a function that stops it. */
function sweep(
  gateway: Gateway,
  machine: MachineTime,
  onTrouble: (error: unknown) => void,
): () => void {
  let stopped = false;
  let forget = (): void => undefined;
  const round = (): void => {
    gateway.sweep().then(() => {
      if (!stopped) forget = machine.after(SWEEP_EVERY_MS, round);
    }, onTrouble);
  };
  round();
  return () => {
    stopped = true;
    forget();
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
