import { common as id } from './id/common';
import type { Copy } from './use-copy';

export const commonCopy: Copy<typeof id> = { id, en: (english) => english.common };
