import { factors as id } from './id/factors';
import type { Copy } from './use-copy';

export const factorsCopy: Copy<typeof id> = { id, en: (english) => english.factors };
