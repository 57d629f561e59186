import type { Config } from '../../config/config.js';

const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];
/** Ant Design and Swagger's page write their styles at run time. */
const WITH_INLINE_STYLES = STRICT.map((rule) =>
  rule.startsWith('style-src') ? "style-src 'self' 'unsafe-inline'" : rule,
);
/** The back office shows documents beside their checklist, in a frame of our own origin. */
const ADMIN = [...WITH_INLINE_STYLES, "frame-src 'self'"];
const DOCS = WITH_INLINE_STYLES.map((rule) =>
  rule.startsWith('script-src') ? "script-src 'self' 'unsafe-inline'" : rule,
);

/** Headers of every answer, by the part of the site it belongs to. */
export function securityHeaders(url: string, config: Config): Record<string, string> {
  return {
    'Content-Security-Policy': policyOf(url),
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

/** Joined once, for every answer carries one of them. */
const POLICIES = {
  strict: STRICT.join('; '),
  admin: ADMIN.join('; '),
  docs: DOCS.join('; '),
} as const;

function policyOf(url: string): string {
  if (url.startsWith('/api/docs')) return POLICIES.docs;
  return url.startsWith('/admin') ? POLICIES.admin : POLICIES.strict;
}
