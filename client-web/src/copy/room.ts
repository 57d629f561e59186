import { room as id } from './id/room';
import type { Copy } from './use-copy';

export const roomCopy: Copy<typeof id> = { id, en: (english) => english.room };
