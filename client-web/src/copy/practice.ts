import { practice as id } from './id/practice';
import type { Copy } from './use-copy';

export const practiceCopy: Copy<typeof id> = { id, en: (english) => english.practice };
