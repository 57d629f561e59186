import { privacy as id } from './id/privacy';
import type { Copy } from './use-copy';

export const privacyCopy: Copy<typeof id> = { id, en: (english) => english.privacy };
