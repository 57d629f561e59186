import type { Browser, Page } from 'playwright-core';
import { openContext, PHONE } from './browser.js';
import type { House } from './house.js';
import { wishFor, type Practice } from './practice.js';
import type { Schemas, Visitor } from './visitor.js';

/** A client with a phone, signed in in the browser and over the API alike. */
export interface Phone {
  readonly page: Page;
  readonly client: Visitor & { readonly me: Schemas['MeResponse'] };
  readonly faults: string[];
  hang(): Promise<void>;
}

/** Registers a client and hands their session to a browser of their own, 360 pixels wide. */
export async function openPhone(house: House, browser: Browser): Promise<Phone> {
  const visitor = house.visitor();
  const client = Object.assign(visitor, { me: await visitor.register() });
  const { context, page, faults } = await openContext(browser, {
    viewport: PHONE,
    timezoneId: 'Asia/Makassar',
  });
  await context.addCookies(visitor.browserCookies);
  return { page, client, faults, hang: () => context.close() };
}

/** Holds a time over the API and opens the page of its payment. */
export async function holdAndLook(
  house: House,
  { page, client }: Phone,
  wish: { practice: Practice; startsAt: string },
): Promise<Schemas['BookingResponse']> {
  const held = await client.hold(wishFor(wish.practice, wish.startsAt));
  await page.goto(`${house.url}/sesi/${held.id}/bayar`);
  await page.getByRole('button', { name: 'Bayar dengan QRIS' }).waitFor();
  return held;
}
