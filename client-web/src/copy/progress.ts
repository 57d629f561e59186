import { progress as id } from './id/progress';
import type { Copy } from './use-copy';

export const progressCopy: Copy<typeof id> = { id, en: (english) => english.progress };
