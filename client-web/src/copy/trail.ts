import { trail as id } from './id/trail';
import type { Copy } from './use-copy';

export const trailCopy: Copy<typeof id> = { id, en: (english) => english.trail };
