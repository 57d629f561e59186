import type { Locator } from 'playwright-core';
import type { House } from '../../support/house.js';
import { freeSlots } from '../../support/practice.js';
import type { Scene } from '../../support/scene.js';
import { ok, type Schemas } from '../../support/visitor.js';
import type { Walker } from '../../support/walker.js';

const ZONE = 'Asia/Jakarta';
const DAY_HOURS = 24;

/** A point of the board: a day, and hours since its midnight. */
export interface Spot {
  readonly day: number;
  readonly hours: number;
}

/** A schedule without hours, open on the board. */
export async function openEmptyWeek({ page }: Walker, { house, psychologist }: Scene) {
  const { version } = await ok(psychologist.api.GET('/api/v1/schedule/working-hours', {}));
  await ok(
    psychologist.api.PUT('/api/v1/schedule/working-hours', {
      params: { header: { 'If-Match': `"${String(version)}"` } },
      body: { timeZone: ZONE, rules: [] },
    }),
  );
  await page.goto(`${house.url}/praktik/jadwal?bagian=jam-kerja`);
  await page.getByRole('application').scrollIntoViewIfNeeded();
}

/** Presses the mouse's button at one spot and takes it to another; the button stays down. */
export async function pull({ page }: Walker, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(...(await pixelOf(page.locator(column(from)), from)));
  await page.mouse.down();
  await page.mouse.move(...(await pixelOf(page.locator(column(to)), to)), { steps: 4 });
}

export async function drag(own: Walker, from: Spot, to: Spot): Promise<void> {
  await pull(own, from, to);
  await own.page.mouse.up();
}

function column({ day }: Spot): string {
  return `[data-day="${String(day)}"]`;
}

async function pixelOf(at: Locator, { hours }: Spot): Promise<[number, number]> {
  const box = await at.boundingBox();
  if (!box) throw new Error('The day is not on the board.');
  return [box.x + box.width / 2, box.y + (hours / DAY_HOURS) * box.height];
}

export async function rulesOf({ psychologist }: Scene): Promise<Schemas['WorkingHoursRule'][]> {
  const { rules } = await ok(psychologist.api.GET('/api/v1/schedule/working-hours', {}));
  return rules;
}

/** The hours in which somebody who is not signed in finds a free time: "Mon 09", by the schedule's clock. */
export async function openHours(house: House, { practice }: Scene): Promise<Set<string>> {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: ZONE, weekday: 'short', hour: '2-digit' },
  });
  const slots = await freeSlots(house, house.visitor(), practice);
  return new Set(slots.map(({ startsAt }) => format.format(new Date(startsAt)).replace(',', '')));
}
