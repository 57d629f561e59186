import { randomUUID } from 'node:crypto';
import type { Asked } from './figures-by-hand.js';
import type { House } from './house.js';
import { account } from './practice.js';
import type { Visitor } from './visitor.js';

/** Over borders of days, weeks, months and a year, in zones east and west, and a day of 23 hours. */
export const PERIODS: readonly Asked[] = [
  { from: '2031-02-10', to: '2031-03-11', by: 'day', timeZone: 'Asia/Jakarta' },
  { from: '2031-01-01', to: '2031-03-31', by: 'week', timeZone: 'Asia/Makassar' },
  { from: '2030-12-28', to: '2031-04-06', by: 'month', timeZone: 'America/New_York' },
  { from: '2031-03-09', to: '2031-03-09', by: 'day', timeZone: 'America/New_York' },
];

/** An admin at work. */
export async function adminOf(house: House): Promise<Visitor> {
  const email = `${randomUUID()}@kantor.test`;
  await account(house, { email, roles: ['admin'] });
  const admin = house.visitor();
  await admin.logIn(email);
  return admin;
}

/** Names of what is not nought. */
export function some(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}

/** A file that is given to keep. */
export async function fileFrom(admin: Visitor, path: string): Promise<Buffer> {
  const answer = await admin.fetch(admin.addressOf(`/api/v1/admin/${path}`));
  expect([path, answer.status]).toEqual([path, 200]);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="ruangpulih-/);
  return Buffer.from(await answer.arrayBuffer());
}

/** Rows of a CSV without quotes in it, below its head; numbers as numbers. */
export async function rowsFrom(admin: Visitor, path: string): Promise<(string | number)[][]> {
  const text = (await fileFrom(admin, path)).toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [, ...lines] = text.trimEnd().split('\r\n');
  return lines.map((line) =>
    line.split(',').map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)),
  );
}
