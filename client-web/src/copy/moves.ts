import { moves as id } from './id/moves';
import type { Copy } from './use-copy';

export const movesCopy: Copy<typeof id> = { id, en: (english) => english.moves };
