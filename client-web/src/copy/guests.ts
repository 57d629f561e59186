import { guests as id } from './id/guests';
import type { Copy } from './use-copy';

export const guestsCopy: Copy<typeof id> = { id, en: (english) => english.guests };
