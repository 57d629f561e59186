import { sessions as id } from './id/sessions';
import type { Copy } from './use-copy';

export const sessionsCopy: Copy<typeof id> = { id, en: (english) => english.sessions };
