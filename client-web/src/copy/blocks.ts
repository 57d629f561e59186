import { blocks as id } from './id/blocks';
import type { Copy } from './use-copy';

export const blocksCopy: Copy<typeof id> = { id, en: (english) => english.blocks };
