import { STEP_MINUTES } from './board-pull';
import { lengthened, moved, type Edit, type Standing } from './week-board';
import type { WeekDraft } from './week-draft';

type KeyEdit = (draft: WeekDraft, block: Standing) => Edit;

const EDITS: Readonly<Partial<Record<string, KeyEdit>>> = {
  ArrowUp: (draft, block) => moved(draft, block, { minutes: -STEP_MINUTES }),
  ArrowDown: (draft, block) => moved(draft, block, { minutes: STEP_MINUTES }),
  ArrowLeft: (draft, block) => moved(draft, block, { days: -1 }),
  ArrowRight: (draft, block) => moved(draft, block, { days: 1 }),
  'Shift+ArrowUp': (draft, block) => lengthened(draft, block, -STEP_MINUTES),
  'Shift+ArrowDown': (draft, block) => lengthened(draft, block, STEP_MINUTES),
};

interface PressedKey {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** What a key does to the block that has the focus; undefined for the keys that are the browser's. */
export function editByKey(pressed: PressedKey): KeyEdit | undefined {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return undefined;
  return EDITS[pressed.shiftKey ? `Shift+${pressed.key}` : pressed.key];
}

export function isRemoval({ key }: PressedKey): boolean {
  return key === 'Delete' || key === 'Backspace';
}
