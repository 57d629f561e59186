import { seasons as id } from './id/seasons';
import type { Copy } from './use-copy';

export const seasonsCopy: Copy<typeof id> = { id, en: (english) => english.seasons };
