import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startSandbox, type RunningSandbox } from '../sandbox.js';
import type { Settings } from '../environment.js';
import type { MachineTime } from '../machine-time.js';

export const SERVER_KEY = 'SB-key';
export const TOKEN = 'shared-secret';
export const WHATSAPP = { phoneNumberId: '100', token: 'wa-bearer', appSecret: 'wa-app-secret' };

/** Nothing listens there: notifications fail at once. */
const NOBODY = 'http://127.0.0.1:1';

export function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'sandbox-spec-'));
}

/** A sandbox inside the test's process, on ports of the system's choice, with a folder of its own. */
export class House {
  private constructor(
    private readonly sandbox: RunningSandbox,
    private readonly folder: string,
  ) {}

  static async open(given: Partial<Settings> & { machine?: MachineTime } = {}): Promise<House> {
    const { machine, ...settings } = given;
    const folder = settings.folder ?? (await newFolder());
    const whole = {
      httpPort: 0,
      smtpPort: 0,
      appUrl: NOBODY,
      serverKey: SERVER_KEY,
      merchantId: 'G000',
      whatsapp: WHATSAPP,
      token: TOKEN,
      ...settings,
      folder,
    };
    return new House(await startSandbox(whole, machine === undefined ? {} : { machine }), folder);
  }

  get url(): string {
    return `http://127.0.0.1:${this.sandbox.httpPort}`;
  }

  get smtpPort(): number {
    return this.sandbox.smtpPort;
  }

  get merchant(): Merchant {
    return new Merchant(this.url);
  }

  /** A form on a page, as the page itself would send it. */
  submit(path: string, fields: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url + path, {
      method: 'POST',
      headers: { origin: this.url },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
  }

  /** Stops it and leaves the folder for the next. */
  stop(): Promise<void> {
    return this.sandbox.stop();
  }

  async close(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true });
  }
}

type Body = Record<string, unknown>;

/** A shop that talks to the provider as the app does. */
export class Merchant {
  constructor(
    private readonly url: string,
    private readonly key = SERVER_KEY,
  ) {}

  /** Orders Rp 250.000 unless told otherwise. */
  async order(orderId: string, more: Body = {}, headers: Record<string, string> = {}) {
    const body = { transaction_details: { order_id: orderId, gross_amount: 250_000 }, ...more };
    const answer = await this.send('POST', '/snap/v1/transactions', { body, headers });
    const made = (await answer.json()) as {
      token: string;
      redirect_url: string;
      error_messages?: string[];
    };
    return { status: answer.status, ...made };
  }

  async status(id: string): Promise<Body> {
    return (await (await this.send('GET', `/v2/${id}/status`)).json()) as Body;
  }

  async act(id: string, action: string, body: Body = {}): Promise<Body> {
    return (await (await this.send('POST', `/v2/${id}/${action}`, { body })).json()) as Body;
  }

  send(
    method: string,
    path: string,
    { body, headers = {} }: { body?: Body; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    return fetch(this.url + path, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${this.key}:`).toString('base64')}`,
        'content-type': 'application/json',
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

/** Pays through the control API, as tests and seeds do. */
export function pay(url: string, orderId: string, body: Body = {}): Promise<Response> {
  return fetch(`${url}/control/payments/${orderId}/pay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
