import { home as id } from './id/home';
import type { Copy } from './use-copy';

export const homeCopy: Copy<typeof id> = { id, en: (english) => english.home };
