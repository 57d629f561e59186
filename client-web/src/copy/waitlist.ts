import { waitlist as id } from './id/waitlist';
import type { Copy } from './use-copy';

export const waitlistCopy: Copy<typeof id> = { id, en: (english) => english.waitlist };
