import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { call } from './call.js';
import type { House } from './house.js';

export const PASSWORD = 'ruang tenang di sore hari';

/** A psychologist and what they offer. */
export interface Practice {
  readonly psychologistId: string;
  readonly email: string;
  readonly services: {
    readonly paid: string;
    readonly autoConfirmed: string;
    readonly free: string;
  };
}

/** Who is there: clients and admins by their address, psychologists with their practice. */
export interface People {
  readonly clients: readonly string[];
  readonly practices: readonly Practice[];
  readonly admins: readonly string[];
}

const POPULATE = fileURLToPath(new URL('./populate.js', import.meta.url));
const LOG_INS_AT_ONCE = 4;

/** Makes them through the use cases, past the limits that registering over HTTP has. */
export async function populate(
  house: House,
  counts: { clients: number; practices: number; admins?: number },
): Promise<People> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [POPULATE, String(counts.clients), String(counts.practices), String(counts.admins ?? 0)],
    { env: { ...house.env, ROLE: 'api' }, maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as People;
}

/** Signs everybody in as people do, and answers their cookies in the same order. */
export async function logIn(house: House, emails: readonly string[]): Promise<string[]> {
  const cookies = new Array<string>(emails.length).fill('');
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < emails.length; index = next++) {
      cookies[index] = await cookieOf(house, emails[index] ?? '', index);
    }
  };
  await Promise.all(Array.from({ length: LOG_INS_AT_ONCE }, work));
  return cookies;
}

/** Says for each of them once more who they are, as what matters most asks of people. */
export async function proveAgain(house: House, cookies: readonly string[]): Promise<void> {
  const [api] = house.apis;
  for (const cookie of cookies) {
    const body = { password: PASSWORD };
    const path = '/api/v1/auth/step-up';
    const reply = await call(api?.port ?? 0, { method: 'POST', path, headers: { cookie }, body });
    if (reply.kind !== 'answer' || reply.status >= 300) {
      throw new Error(`Nobody could prove once more who they are: ${JSON.stringify(reply)}`);
    }
  }
}

async function cookieOf(house: House, email: string, index: number): Promise<string> {
  const apis = house.apisUp();
  const api = apis[index % apis.length];
  const reply = await call(api?.port ?? 0, {
    method: 'POST',
    path: '/api/v1/auth/login',
    body: { email, password: PASSWORD },
  });
  const cookie = reply.kind === 'answer' ? reply.headers['set-cookie']?.[0]?.split(';')[0] : null;
  if (!cookie) throw new Error(`${email} could not sign in.`);
  return cookie;
}
