import { reports as id } from './id/reports';
import type { Copy } from './use-copy';

export const reportsCopy: Copy<typeof id> = { id, en: (english) => english.reports };
