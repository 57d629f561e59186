import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { DESK, openContext, PHONE, shot } from './browser.js';
import { mouse, type Hands } from './hands.js';
import type { Visitor } from './visitor.js';
import { wordsOf, type Language, type Say, type Tell } from './words.js';

/** One run of a journey: a language, and a screen. */
export interface Run {
  readonly language: Language;
  readonly viewport: typeof PHONE;
  readonly timezoneId: string;
}

export const RUNS: readonly Run[] = [
  { language: 'id', viewport: PHONE, timezoneId: 'Asia/Makassar' },
  { language: 'en', viewport: DESK, timezoneId: 'Asia/Jakarta' },
];

/** Somebody who walks through the product in a browser; whatever goes wrong on the way is a fault. */
export interface Walker {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly say: Say;
  readonly tell: Tell;
  readonly faults: string[];
  hands: Hands;
  /** Nothing may hang over the side; a picture is kept where `RP_SHOTS` says. */
  readonly look: (name: string) => Promise<void>;
  readonly button: (words: string) => Locator;
  readonly link: (words: string | RegExp) => Locator;
  readonly heading: (words: string | RegExp) => Locator;
  readonly text: (words: string | RegExp) => Locator;
}

/** Who is not signed in is told so, once, by the one question every page asks. */
const NOT_SIGNED_IN = /^401 \S+\/api\/v1\/me$/;
/** A page that is left lets go of what it was still asking. */
const LEFT = /net::ERR_ABORTED/;
/** The console's line about a refused request; the request itself is looked at. */
const REFUSED = /^Failed to load resource/;
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

export async function walkerOf(
  browser: Browser,
  run: Run,
  { name, expected = [] }: { name: string; expected?: readonly RegExp[] },
): Promise<Walker> {
  const { viewport, timezoneId, language } = run;
  const { context, page, faults } = await openContext(browser, { viewport, timezoneId });
  const fault = (what: string): void => {
    if (![NOT_SIGNED_IN, LEFT, REFUSED, ...expected].some((known) => known.test(what))) {
      faults.push(what);
    }
  };
  page.on('console', (line) => line.type() === 'error' && fault(line.text()));
  page.on('requestfailed', (request) =>
    fault(`${request.failure()?.errorText ?? ''} ${request.url()}`),
  );
  page.on('response', (response) => {
    if (response.status() >= 400) fault(`${String(response.status())} ${response.url()}`);
  });
  return {
    ...{ page, context, faults, hands: mouse },
    ...(await wordsOf(language)),
    look: async (step) => {
      const overflow = await page.evaluate<number>(OVERFLOW);
      if (overflow > 0) faults.push(`${step}: ${String(overflow)} px hang over the side`);
      await shot(page, `${name}-${step}-${language}-${String(viewport.width)}`);
    },
    button: (words) => page.getByRole('button', { name: words, exact: true }),
    link: (words) => page.getByRole('link', { name: words }),
    heading: (words) => page.getByRole('heading', { name: words }),
    text: (words) => page.getByText(words),
  };
}

/** Hands a session that somebody has over the API to their browser, in their language. */
export async function signIn(
  { context }: Walker,
  visitor: Visitor,
  { url, language }: { url: string; language: Language },
): Promise<void> {
  await context.addCookies(visitor.browserCookies.map((cookie) => ({ ...cookie, url })));
  // Pages that everybody may see ask who is there only where somebody has signed in before.
  await context.addInitScript(
    `localStorage.setItem('rp.language', '${language}'); localStorage.setItem('rp.signed-in', 'yes');`,
  );
}
