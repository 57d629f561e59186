import { calendars as id } from './id/calendars';
import type { Copy } from './use-copy';

export const calendarsCopy: Copy<typeof id> = { id, en: (english) => english.calendars };
