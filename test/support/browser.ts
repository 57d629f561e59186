import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };

/** The machine's Chromium, as provided by the test runner. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['RP_CHROMIUM'];
  if (!executablePath) throw new Error('RP_CHROMIUM is not set: run browser tests by npm test.');
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, args: [...quiet, ...more] });
}

/** How browsers say that a page's content policy has stopped something. */
const STOPPED = /Content Security Policy|Trusted(?:HTML|Script)|Permissions policy violation/i;

/** A person's browser: language, zone and screen; errors on its console are collected. */
export async function openContext(
  browser: Browser,
  of: { viewport: { width: number; height: number }; timezoneId: string; colorScheme?: 'dark' },
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await browser.newContext({ locale: 'id-ID', ...of });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => {
    if (STOPPED.test(line.text())) faults.push(`${page.url()}: ${line.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
  });
  page.setDefaultTimeout(15_000);
  return { context, page, faults };
}

/** Keeps a picture where `RP_SHOTS` says; without it, nothing. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['RP_SHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
