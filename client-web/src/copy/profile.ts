import { profile as id } from './id/profile';
import type { Copy } from './use-copy';

export const profileCopy: Copy<typeof id> = { id, en: (english) => english.profile };
