import { search as id } from './id/search';
import type { Copy } from './use-copy';

export const searchCopy: Copy<typeof id> = { id, en: (english) => english.search };
