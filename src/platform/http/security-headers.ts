import { randomBytes } from 'node:crypto';
import type { Config } from '../../config/config.js';

/** Where browsers tell what a policy has stopped. */
export const CSP_REPORTS = '/csp-reports';

/** What is no page of the applications runs nothing and is framed by nobody; the papers have one style sheet. */
const RESTING = [
  "default-src 'none'",
  "style-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Everything a page might ask the machine for, but what its site needs. */
const REFUSED_FEATURES = ['geolocation=()', 'payment=()', 'usb=()', 'serial=()', 'midi=()'];
const IN_THE_ROOM = ['camera=(self)', 'microphone=(self)', ...REFUSED_FEATURES].join(', ');
const NOWHERE = ['camera=()', 'microphone=()', 'display-capture=()', ...REFUSED_FEATURES].join(
  ', ',
);

const EVERYWHERE = {
  'Content-Security-Policy': RESTING,
  'X-Content-Type-Options': 'nosniff',
  // No other site is to learn that somebody comes from here.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': NOWHERE,
  // What may be kept says so itself.
  'Cache-Control': 'no-store',
};
const OVER_TLS = { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' };

/** Headers of every answer; a page's own come on top. */
export function securityHeaders({ publicUrl }: Pick<Config, 'publicUrl'>): Record<string, string> {
  return { ...EVERYWHERE, ...(publicUrl.startsWith('https:') ? OVER_TLS : {}) };
}

/** A page: of which application, and where it may open its WebSocket. */
export interface ServedPage {
  readonly isAdmin: boolean;
  readonly nonce: string;
  /** Browsers differ in whether 'self' covers a WebSocket to the same host, so it is named. */
  readonly socket: string;
}

/** Headers of a page, which nobody keeps: its nonce is good for one answer. */
export function pageHeaders(page: ServedPage): Record<string, string> {
  return {
    'Content-Security-Policy': policyOf(page),
    'Reporting-Endpoints': `csp="${CSP_REPORTS}"`,
    'Permissions-Policy': page.isAdmin ? NOWHERE : IN_THE_ROOM,
  };
}

export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

function policyOf({ isAdmin, nonce, socket }: ServedPage): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isAdmin ? '' : ` ${socket}`}`,
    "manifest-src 'self'",
    // The back office shows documents beside their checklist, in a frame of our own origin.
    ...(isAdmin ? ["frame-src 'self'"] : []),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // Ant Design writes its styles by innerHTML; the portal's one policy lets no markup through.
    `trusted-types ${isAdmin ? 'default' : "'none'"}`,
    `report-uri ${CSP_REPORTS}`,
    'report-to csp',
  ].join('; ');
}
