import type { Locator, Page } from 'playwright-core';

/** How somebody works a page: with a mouse, or with the keyboard alone. */
export interface Hands {
  press(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
  /** Ticks a box or takes one of several. */
  choose(target: Locator): Promise<void>;
  pick(list: Locator, option: string): Promise<void>;
}

/** Clicks and types; a box under its own words is ticked where it lies. */
export const mouse: Hands = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  choose: (target) => target.check({ force: true }),
  async pick(list, label) {
    await list.selectOption({ label });
  },
};

const MOST_STEPS = 200;

/** As much of a browser's page as is asked here. */
interface Field {
  readonly type?: string;
  readonly name?: string;
  readonly selectedOptions?: ArrayLike<{ readonly label: string }>;
}
declare const document: { readonly activeElement: Field | null };

const hasFocus = (element: Field): boolean => element === document.activeElement;
const groupHasFocus = (element: Field): boolean => {
  const { activeElement: reached } = document;
  if (element === reached || element.type !== 'radio') return element === reached;
  return reached?.type === 'radio' && reached.name === element.name;
};
const picked = (list: Field): string | undefined => list.selectedOptions?.[0]?.label;

/** Never touches the mouse: Tab until it is there, then the keys that everybody knows. */
export function keyboardOf(page: Page): Hands {
  const { keyboard } = page;
  const reach = async (target: Locator, isReached = hasFocus): Promise<void> => {
    await target.waitFor({ state: 'attached' });
    for (let step = 0; step < MOST_STEPS; step++) {
      if (await target.evaluate(isReached)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`Tab never leads to ${String(target)}.`);
  };
  return {
    async press(target) {
      await reach(target);
      await keyboard.press('Enter');
    },
    async write(target, text) {
      await reach(target);
      await keyboard.press('ControlOrMeta+A');
      await keyboard.insertText(text);
    },
    async choose(target) {
      await reach(target, groupHasFocus);
      if (!(await target.isChecked())) await keyboard.press('Space');
      for (let step = 0; step < MOST_STEPS && !(await target.isChecked()); step++) {
        await keyboard.press('ArrowDown');
      }
    },
    async pick(list, option) {
      await reach(list);
      await keyboard.type(option);
      const found = await list.evaluate(picked);
      if (found !== option) throw new Error(`Typing "${option}" picked "${String(found)}".`);
    },
  };
}
