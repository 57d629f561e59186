import { setTimeout as sleep } from 'node:timers/promises';
import { call } from '../house/call.js';
import type { House } from '../house/house.js';
import { cookieIn, portOf, tryIn } from './attack.js';

const LINE = '198.51.100.9';
const NEW_PASSWORD = 'hujan pagi di kebun teh';
const PATIENCE_MS = 20_000;

/** How a browser that never was here fares while strangers guess. */
export interface Return {
  /** Of the log-in with the right password, before anything else. */
  readonly atFirst: number;
  /** Of the log-in after a new password was made by mail; 0 when it did not come so far. */
  readonly byMail: number;
}

/** The owner with nothing but their mailbox: forgets, reads the letter, makes a new password, comes in. */
export async function returnByMail(house: House, email: string, password: string): Promise<Return> {
  const port = portOf(house, 0);
  const first = await tryIn(port, { email, password }, { line: LINE });
  const atFirst = first?.status ?? 0;
  await post(port, 'password/forgot', { email });
  const token = await tokenSentTo(house, email);
  if (token === null) return { atFirst, byMail: 0 };
  const made = await post(port, 'password/reset', { token, password: NEW_PASSWORD });
  if (made.kind !== 'answer') return { atFirst, byMail: 0 };
  const cookie = cookieIn(made);
  const back = await tryIn(port, { email, password: NEW_PASSWORD }, { line: LINE, cookie });
  return { atFirst, byMail: back?.status ?? 0 };
}

function post(port: number, path: string, body: unknown): ReturnType<typeof call> {
  const headers = { 'x-forwarded-for': LINE };
  return call(port, { method: 'POST', path: `/api/v1/auth/${path}`, headers, body });
}

/** What stands after `#` in the newest letter about a new password. */
async function tokenSentTo(house: House, email: string): Promise<string | null> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const answer = await fetch(`${house.sandboxUrl}/control/mails?to=${encodeURIComponent(email)}`);
    const { items } = (await answer.json()) as { items: { text: string }[] };
    const found = items
      .map(({ text }) => /\/sandi-baru#([A-Za-z0-9_-]{43})/.exec(text)?.[1])
      .find((token) => token !== undefined);
    if (found !== undefined) return found;
    await sleep(200);
  }
  return null;
}
