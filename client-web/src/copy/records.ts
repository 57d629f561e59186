import { records as id } from './id/records';
import type { Copy } from './use-copy';

export const recordsCopy: Copy<typeof id> = { id, en: (english) => english.records };
