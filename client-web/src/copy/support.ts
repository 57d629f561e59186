import { support as id } from './id/support';
import type { Copy } from './use-copy';

export const supportCopy: Copy<typeof id> = { id, en: (english) => english.support };
