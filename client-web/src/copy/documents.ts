import { documents as id } from './id/documents';
import type { Copy } from './use-copy';

export const documentsCopy: Copy<typeof id> = { id, en: (english) => english.documents };
