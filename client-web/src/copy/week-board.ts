import { weekBoard as id } from './id/week-board';
import type { Copy } from './use-copy';

export const weekBoardCopy: Copy<typeof id> = { id, en: (english) => english.weekBoard };
