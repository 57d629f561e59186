import { suspension as id } from './id/suspension';
import type { Copy } from './use-copy';

export const suspensionCopy: Copy<typeof id> = { id, en: (english) => english.suspension };
