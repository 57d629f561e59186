import { security as id } from './id/security';
import type { Copy } from './use-copy';

export const securityCopy: Copy<typeof id> = { id, en: (english) => english.security };
