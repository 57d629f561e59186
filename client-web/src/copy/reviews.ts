import { reviews as id } from './id/reviews';
import type { Copy } from './use-copy';

export const reviewsCopy: Copy<typeof id> = { id, en: (english) => english.reviews };
