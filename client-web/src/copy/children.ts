import { children as id } from './id/children';
import type { Copy } from './use-copy';

export const childrenCopy: Copy<typeof id> = { id, en: (english) => english.children };
