import type { Walker } from '../../support/walker.js';
import { fileOf } from './reports.js';

/** An admin is a person too: who looked at their data, a copy of it, and what would end it. */
export async function readOwnData(admin: Walker): Promise<void> {
  const { page, tell } = admin;
  await page.getByRole('banner').getByRole('button').last().click();
  await page.getByRole('menuitem', { name: tell('ownData.title') }).click();
  await page.getByRole('heading', { name: tell('ownData.title'), level: 1 }).waitFor();
  await admin.button(tell('ownData.copies.ask')).click();
  // A job prepares it, in its turn among others.
  const download = admin.button(tell('ownData.copies.download')).first();
  await download.waitFor({ timeout: 45_000 });
  const copy = await fileOf(admin, download);
  expect(copy.content).toMatch(/^PK/);
  await page.getByText(tell('ownData.trail.everybody'), { exact: true }).click();
  await page
    .getByRole('cell', { name: tell('audit.act.export.requested') })
    .first()
    .waitFor();
  await page.getByText(tell('ownData.erasure.show')).click();
  await admin.heading(tell('ownData.end.erased')).waitFor();
  await admin.text(tell('ownData.obstacle.admin')).waitFor();
  await admin.look('23-own-data');
}
