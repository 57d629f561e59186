import { calendarFeed as id } from './id/calendar-feed';
import type { Copy } from './use-copy';

export const calendarFeedCopy: Copy<typeof id> = { id, en: (english) => english.calendarFeed };
