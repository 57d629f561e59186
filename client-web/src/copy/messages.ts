import { messages as id } from './id/messages';
import type { Copy } from './use-copy';

export const messagesCopy: Copy<typeof id> = { id, en: (english) => english.messages };
