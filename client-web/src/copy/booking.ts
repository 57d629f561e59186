import { booking as id } from './id/booking';
import type { Copy } from './use-copy';

export const bookingCopy: Copy<typeof id> = { id, en: (english) => english.booking };
