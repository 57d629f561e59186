import type { SupportDesk } from '../../src/platform/http/support-desk.js';
import { ApiKeyInvalid, SupportActOver } from '../../src/platform/http/http.errors.js';
import type { KeyDesk } from '../../src/platform/http/api-key.js';

/** For applications without the module that owns the keys: none opens anything. */
export const noKeys: KeyDesk = {
  admit: () => Promise.reject(new ApiKeyInvalid()),
};

/** For applications without accounts: nobody acts for anybody. */
export const noSupport: SupportDesk = {
  admit: () => Promise.reject(new SupportActOver()),
};
