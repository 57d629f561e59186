import { earnings as id } from './id/earnings';
import type { Copy } from './use-copy';

export const earningsCopy: Copy<typeof id> = { id, en: (english) => english.earnings };
