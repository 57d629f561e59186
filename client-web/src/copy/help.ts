import { help as id } from './id/help';
import type { Copy } from './use-copy';

export const helpCopy: Copy<typeof id> = { id, en: (english) => english.help };
