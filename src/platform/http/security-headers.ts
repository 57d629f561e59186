import type { Config } from '../../config/config.js';

/** Browsers differ in whether 'self' covers a WebSocket to the same host, so it is named. */
function strict(publicUrl: string): string[] {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${new URL(publicUrl).origin.replace(/^http/, 'ws')}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
}

interface Policies {
  readonly strict: string;
  readonly admin: string;
}

/** Joined once, for every answer carries one of them. */
const joined = new Map<string, Policies>();

function policiesOf({ publicUrl }: Config): Policies {
  const known = joined.get(publicUrl);
  if (known) return known;
  const rules = strict(publicUrl);
  /** Ant Design writes its styles at run time. */
  const withInlineStyles = rules.map((rule) =>
    rule.startsWith('style-src') ? "style-src 'self' 'unsafe-inline'" : rule,
  );
  const policies = {
    strict: rules.join('; '),
    /** The back office shows documents beside their checklist, in a frame of our own origin. */
    admin: [...withInlineStyles, "frame-src 'self'"].join('; '),
  };
  joined.set(publicUrl, policies);
  return policies;
}

/** Headers of every answer, by the part of the site it belongs to. */
export function securityHeaders(url: string, config: Config): Record<string, string> {
  return {
    'Content-Security-Policy': policyOf(url, policiesOf(config)),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), microphone=(self), geolocation=()',
    ...(url.startsWith('/api/') ? { 'Cache-Control': 'no-store' } : {}),
    ...(config.publicUrl.startsWith('https:')
      ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
      : {}),
  };
}

function policyOf(url: string, policies: Policies): string {
  return url.startsWith('/admin') ? policies.admin : policies.strict;
}
