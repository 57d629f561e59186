import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../../config/config.js';

/** How a cookie of ours is called and set. */
export interface HostCookie {
  readonly name: string;
  readonly attributes: CookieSerializeOptions;
}

/**
 * On HTTPS the prefix `__Host-` makes browsers refuse one that another host or path of the domain sets.
 * Lax, not Strict: people come back from the payment page, and from their mail, as who they are.
 */
export function hostCookie({ publicUrl }: Pick<Config, 'publicUrl'>, name: string): HostCookie {
  const secure = publicUrl.startsWith('https:');
  return {
    name: secure ? `__Host-${name}` : name,
    attributes: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  };
}
