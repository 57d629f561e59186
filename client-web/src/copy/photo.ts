import { photo as id } from './id/photo';
import type { Copy } from './use-copy';

export const photoCopy: Copy<typeof id> = { id, en: (english) => english.photo };
