import { joining as id } from './id/joining';
import type { Copy } from './use-copy';

export const joiningCopy: Copy<typeof id> = { id, en: (english) => english.joining };
