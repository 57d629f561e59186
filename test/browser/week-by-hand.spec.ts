import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser, PHONE } from '../support/browser.js';
import { keyboardOf } from '../support/hands.js';
import { openHouse, type House } from '../support/house.js';
import { Scene } from '../support/scene.js';
import { RUNS, signIn, walkerOf, type Run, type Walker } from '../support/walker.js';
import { drag, openEmptyWeek, openHours, pull, rulesOf } from './steps/week.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FRONT_ENDS = { client: `${root}client-web/dist`, admin: `${root}admin-portal/dist` };
const [BY_KEYS, BY_MOUSE] = RUNS as [Run, Run];

describe('a psychologist sets a week', () => {
  let house: House;
  let browser: Browser;
  let scene: Scene;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(FRONT_ENDS), launchBrowser()]);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });
  beforeEach(async () => {
    scene = await Scene.set(house);
  });

  async function walk(run: Run): Promise<Walker> {
    const own = await walkerOf(browser, run, { name: 'week' });
    await signIn(own, scene.psychologist, { url: house.url, language: run.language });
    await openEmptyWeek(own, scene);
    return own;
  }

  test('by mouse', async () => {
    const own = await walk(BY_MOUSE);
    const { page, say } = own;
    await own.look('90-empty');
    await drag(own, { day: 1, hours: 9.1 }, { day: 1, hours: 12 });
    await own.button('Monday 09:00–12:00').waitFor();
    await drag(own, { day: 2, hours: 13.1 }, { day: 2, hours: 16 });
    await drag(own, { day: 2, hours: 14 }, { day: 3, hours: 13 });
    await own.button('Wednesday 12:00–15:00').waitFor();
    await drag(own, { day: 3, hours: 15 }, { day: 3, hours: 16.5 });
    await own.button('Wednesday 12:00–16:30').waitFor();

    await pull(own, { day: 3, hours: 13 }, { day: 1, hours: 11 });
    await own.look('91-refused');
    await page.mouse.up();
    await own.text(say('weekBoard.refused.overlaps', 'Monday')).waitFor();
    await pull(own, { day: 3, hours: 13 }, { day: 5, hours: 13 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await drag(own, { day: 5, hours: 10.1 }, { day: 5, hours: 10.1 });
    await own.button('Friday 10:00–11:00').waitFor();
    await own.button(say('weekBoard.remove')).click();
    await own.look('92-made');

    await isKept(own, [
      { weekday: 1, from: '09:00', to: '12:00' },
      { weekday: 3, from: '12:00', to: '16:30' },
    ]);
    const open = await openHours(house, scene);
    expect(open).toEqual(
      new Set(['Mon 09', 'Mon 10', 'Mon 11', 'Wed 12', 'Wed 13', 'Wed 14', 'Wed 15']),
    );
  }, 90_000);

  test('by keyboard alone', async () => {
    const own = await walk(BY_KEYS);
    const { page, say } = own;
    own.hands = keyboardOf(page);
    const keys = async (...pressed: string[]): Promise<void> => {
      for (const key of pressed) await page.keyboard.press(key);
    };
    expect(page.viewportSize()).toEqual(PHONE);
    await own.hands.press(own.button(say('weekBoard.addTo', 'Senin')));
    await isFocused(own, 'Senin 09.00–12.00');
    await keys('ArrowDown', 'ArrowDown', 'Shift+ArrowUp', 'ArrowRight');
    await isFocused(own, 'Selasa 10.00–12.30');
    await own.text(say('weekBoard.said.changed', 'Selasa 10.00–12.30')).waitFor();
    await own.look('93-by-keys');
    await own.hands.press(own.button(say('weekBoard.addTo', 'Selasa')));
    await isFocused(own, 'Selasa 13.30–16.30');
    await keys('ArrowUp', 'ArrowUp', 'ArrowUp');
    await own.text(say('weekBoard.refused.overlaps', 'Selasa')).waitFor();
    await keys('ArrowRight', 'Delete');
    await own.hands.press(own.button(say('practice.weekdays.2')));
    await own.hands.press(own.button('Selasa 10.00–12.30'));
    const start = page.getByLabel(say('practice.hours.fromOf', 'Selasa', 1));
    await own.hands.pick(start, '10.15');

    await isKept(own, [{ weekday: 2, from: '10:15', to: '12:30' }]);
    expect(await openHours(house, scene)).toEqual(new Set(['Tue 10', 'Tue 11']));
  }, 90_000);

  async function isFocused(own: Walker, name: string): Promise<void> {
    await own.page.locator(`button:focus[aria-label="${name}"]`).waitFor();
  }

  /** Saved, still there after a reload, and what the schedule says. */
  async function isKept(own: Walker, rules: Awaited<ReturnType<typeof rulesOf>>): Promise<void> {
    const { page, say } = own;
    await own.hands.press(own.button(say('practice.hours.save')));
    await own.text(say('practice.hours.saved')).waitFor();
    await page.reload();
    await page.getByRole('application').getByRole('button', { name: /–/ }).first().waitFor();
    expect(await page.locator('[data-day] button').count()).toBe(rules.length);
    await own.look('94-kept');
    expect(await rulesOf(scene)).toEqual(rules);
    expect(own.faults).toEqual([]);
  }
});
