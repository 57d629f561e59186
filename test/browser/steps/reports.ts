import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import type { Walker } from '../../support/walker.js';
import { PASSWORD } from '../../support/visitor.js';

/** The file that pressing something brings. */
export async function fileOf(
  { page }: Walker,
  pressed: Locator,
): Promise<{ name: string; content: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), pressed.click()]);
  const content = await readFile(await file.path(), 'latin1');
  return { name: file.suggestedFilename(), content };
}

/** The week in figures, on screen and as files to keep. */
export async function readReport(own: Walker, client: string): Promise<void> {
  const { page, say } = own;
  await page.getByRole('link', { name: say('reports.nav'), exact: true }).click();
  await own.heading(say('reports.title')).waitFor();
  const sessions = page.getByRole('list', { name: say('reports.sessions.title') });
  await sessions.getByText(client).first().waitFor();
  await own.look('26-report');
  const paper = await fileOf(own, own.button(say('reports.download.pdf')));
  expect(paper.content).toMatch(/^%PDF/);
  const workbook = await fileOf(own, own.button(say('reports.download.xlsx')));
  expect(workbook.content).toMatch(/^PK/);
}

/** What the session brought, and the account it will be sent to. */
export async function readEarnings(own: Walker): Promise<void> {
  const { page, say } = own;
  await page.getByRole('link', { name: say('earnings.nav'), exact: true }).click();
  const statement = page.getByRole('region', { name: say('earnings.statement.title') });
  await statement.getByText(say('earnings.statement.kinds.session')).first().waitFor();
  await own.look('27-earnings');
  await own.button(say('earnings.account.add')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('earnings.account.bank')).selectOption({ index: 1 });
  await dialog.getByLabel(say('earnings.account.number')).fill('1234567890');
  await dialog.getByLabel(say('earnings.account.holderName')).fill('Wulan Maheswari');
  await own.look('28-bank-account');
  await dialog.getByRole('button', { name: say('earnings.account.save') }).click();
  const proof = page.getByRole('dialog', { name: say('factors.proof.stepUpTitle') });
  await proof.getByLabel(say('factors.proof.password'), { exact: true }).fill(PASSWORD);
  await own.look('29-step-up');
  await proof.getByRole('button', { name: say('factors.proof.submit') }).click();
  await own.text(say('earnings.account.ending', '7890')).first().waitFor();
}
