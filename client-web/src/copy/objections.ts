import { objections as id } from './id/objections';
import type { Copy } from './use-copy';

export const objectionsCopy: Copy<typeof id> = { id, en: (english) => english.objections };
