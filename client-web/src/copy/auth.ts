import { auth as id } from './id/auth';
import type { Copy } from './use-copy';

export const authCopy: Copy<typeof id> = { id, en: (english) => english.auth };
