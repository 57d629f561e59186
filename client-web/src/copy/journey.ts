import { journey as id } from './id/journey';
import type { Copy } from './use-copy';

export const journeyCopy: Copy<typeof id> = { id, en: (english) => english.journey };
