import type { DemoVisitor } from './demo-visitor.js';

const DAY_MS = 86_400_000;
const ID = /\{(\w+)\}/;
/** Lists that say nothing unless they are asked about something. */
const ASKED: Readonly<Record<string, string>> = {
  '/api/v1/bookings': 'scope=past',
  '/api/v1/clients': 'limit=20',
};
/** Kept open, for machines, or a file that is made when somebody wants to keep it. */
const NO_PAGE = /\/health\/|\/webhooks\/|\/document$|\/stream$|\/events$|\.(pdf|xlsx|csv)$/;

type Item = Partial<Record<string, unknown>>;

/** Each route with the path one of the demo's people would ask; without those that nothing of theirs fits. */
export async function pathsOf(
  visitor: DemoVisitor,
  routes: readonly string[],
): Promise<string[][]> {
  const found: string[][] = [];
  for (const route of routes.filter((path) => !NO_PAGE.test(path))) {
    const path = await pathOf(visitor, route);
    if (path !== undefined) found.push([route.replace('/api/v1', ''), path]);
  }
  return found;
}

async function pathOf(visitor: DemoVisitor, route: string): Promise<string | undefined> {
  const gap = ID.exec(route);
  if (gap === null) return `${route}${await queryOf(visitor, route, route)}`;
  const list = route.slice(0, gap.index - 1);
  const value = await nameOf(visitor, list, gap[1] ?? '');
  if (value === undefined) return undefined;
  const path = route.replace(ID, value);
  return ID.test(path) ? undefined : `${path}${await queryOf(visitor, route, path)}`;
}

/** What a list calls its first entry; an invoice is named by its booking alone. */
async function nameOf(
  visitor: DemoVisitor,
  list: string,
  key: string,
): Promise<string | undefined> {
  if (list === '/api/v1/invoices') {
    const booking = await firstOf(visitor, '/api/v1/bookings');
    const { invoice } = await read(visitor, `/api/v1/bookings/${String(booking?.['id'])}`);
    return textIn(invoice, 'id');
  }
  if (list === '/api/v1/measures') return 'phq9';
  const item = await firstOf(visitor, list);
  return textIn(item, key) ?? textIn(item, 'id');
}

async function firstOf(visitor: DemoVisitor, list: string): Promise<Item | undefined> {
  const asked = list in ASKED ? `?${ASKED[list] ?? ''}` : await queryOf(visitor, list, list);
  const { items } = await read(visitor, `${list}${asked}`);
  return Array.isArray(items) ? (items[0] as Item | undefined) : undefined;
}

/** What the page would ask for: two weeks of free times or of days that have any, a month of dates. */
async function queryOf(visitor: DemoVisitor, route: string, path: string): Promise<string> {
  const at = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();
  const free = /(slots|open-days)$/;
  if (free.test(route)) {
    const { items } = await read(visitor, path.replace(free, 'services'));
    const service = Array.isArray(items) ? textIn(items[0], 'id') : undefined;
    return `?serviceId=${service ?? ''}&from=${at(0)}&to=${at(14)}`;
  }
  if (route.endsWith('/reports/psychologist')) return '?period=week';
  if (route.endsWith('/overrides')) return `?from=${day(at(-30))}&to=${day(at(60))}`;
  return '';
}

function day(instant: string): string {
  return instant.slice(0, 10);
}

async function read(visitor: DemoVisitor, path: string): Promise<Item> {
  const { status, body } = await visitor.get(path);
  return status === 200 && body.startsWith('{') ? (JSON.parse(body) as Item) : {};
}

function textIn(item: unknown, key: string): string | undefined {
  const value: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, key) : null;
  return typeof value === 'string' ? value : undefined;
}
