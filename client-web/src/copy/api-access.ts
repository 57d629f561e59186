import { apiAccess as id } from './id/api-access';
import type { Copy } from './use-copy';

export const apiAccessCopy: Copy<typeof id> = { id, en: (english) => english.apiAccess };
