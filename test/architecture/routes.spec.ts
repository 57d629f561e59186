import type { INestApplication } from '@nestjs/common';
import { createHttpApp } from '../../src/http-app.js';
import { SCOPES as KEY_SCOPES } from '../../src/modules/integrations/domain/api-key.js';
import { routesWithAccess } from '../../src/platform/http/assert-access.js';
import { OPERATIONS } from '../support/operations.js';
import { ACCESS_OF_BOOKINGS } from './support/access-of-bookings.js';
import { ACCESS_OF_SUPPORT, SCOPES_OF_ACCOUNTS } from './support/access-of-support.js';
import { SCOPES, STEP_UP } from './support/locks-of-routes.js';

/** Who may call what. A route that is new or changes hands changes this table, in plain sight. */
const ACCESS: Readonly<Record<string, string>> = {
  ...{ ...ACCESS_OF_SUPPORT, ...ACCESS_OF_BOOKINGS },
  'GET /api/v1/admin/accounts': 'admin:accounts:read',
  'GET /api/v1/admin/accounts/{id}': 'admin:accounts:read',
  'GET /api/v1/admin/accounts/{id}/suspension-preview': 'admin:accounts:suspend',
  'POST /api/v1/admin/accounts/{id}/end-sessions': 'admin:accounts:suspend',
  'GET /api/v1/admin/photos': 'admin:applications:decide',
  'POST /api/v1/admin/psychologists/{id}/photo/keep': 'admin:applications:decide',
  'POST /api/v1/admin/psychologists/{id}/photo/remove': 'admin:applications:decide',
  'GET /api/v1/bookings/{id}/others': 'signed-in',
  'POST /api/v1/admin/accounts/{id}/restore': 'admin:accounts:suspend',
  'POST /api/v1/admin/accounts/{id}/suspend': 'admin:accounts:suspend',
  'POST /api/v1/admin/accounts/{id}/factor-resets': 'admin:factors:reset',
  'GET /api/v1/admin/team-invitations': 'admin:team:edit',
  'POST /api/v1/admin/team-invitations': 'admin:team:edit',
  'POST /api/v1/admin/team-invitations/{id}/withdraw': 'admin:team:edit',
  'POST /api/v1/auth/factor-resets/stop': 'public',
  'POST /api/v1/auth/factor-resets/use': 'public',
  'POST /api/v1/auth/invitations/accept': 'public',
  'POST /api/v1/auth/invitations/read': 'public',
  'POST /api/v1/auth/mfa': 'public',
  'POST /api/v1/auth/passkeys/challenges': 'public',
  'POST /api/v1/auth/passkeys/log-in': 'public',
  'POST /api/v1/auth/step-up': 'signed-in',
  'GET /api/v1/me/factors': 'signed-in',
  'POST /api/v1/me/factors/passkeys': 'signed-in',
  'POST /api/v1/me/factors/passkey-challenges': 'signed-in',
  'DELETE /api/v1/me/factors/passkeys/{id}': 'signed-in',
  'PATCH /api/v1/me/factors/passkeys/{id}': 'signed-in',
  'POST /api/v1/me/factors/recovery-codes': 'signed-in',
  'DELETE /api/v1/me/factors/totp': 'signed-in',
  'POST /api/v1/me/factors/totp': 'signed-in',
  'POST /api/v1/me/factors/totp/confirm': 'signed-in',
  'GET /api/v1/admin/api-keys': 'admin:api-keys:manage',
  'GET /api/v1/admin/api-keys/{id}': 'admin:api-keys:manage',
  'POST /api/v1/admin/api-keys/{id}/revoke': 'admin:api-keys:manage',
  'GET /api/v1/admin/applications': 'admin:applications:read',
  'GET /api/v1/admin/applications/{id}': 'admin:applications:read',
  'POST /api/v1/admin/applications/{id}/approve': 'admin:applications:decide',
  'POST /api/v1/admin/applications/{id}/reject': 'admin:applications:decide',
  'POST /api/v1/admin/applications/{id}/request-more': 'admin:applications:decide',
  'POST /api/v1/admin/applications/{id}/restore': 'admin:applications:decide',
  'POST /api/v1/admin/applications/{id}/suspend': 'admin:applications:decide',
  'PUT /api/v1/admin/applications/{id}/credentials/{credentialId}/check':
    'admin:applications:decide',
  'GET /api/v1/admin/applications/{id}/credentials/{credentialId}/document':
    'admin:applications:read',
  'POST /api/v1/admin/applications/{id}/credentials/{credentialId}/document/links':
    'admin:applications:read',
  'GET /api/v1/admin/audit': 'admin:audit:read',
  'GET /api/v1/admin/audit/state': 'admin:audit:read',
  'GET /api/v1/admin/bookings': 'admin:bookings:read',
  'GET /api/v1/admin/bookings/counts': 'admin:bookings:read',
  'GET /api/v1/admin/bookings/today': 'admin:bookings:read',
  'GET /api/v1/admin/bookings/{id}': 'admin:bookings:read',
  'GET /api/v1/admin/finance/report': 'admin:finance:read',
  'GET /api/v1/admin/finance/report.csv': 'admin:finance:read',
  'GET /api/v1/admin/finance/report.xlsx': 'admin:finance:read',
  'GET /api/v1/admin/finance/income-statement': 'admin:finance:read',
  'GET /api/v1/admin/finance/income-statement.csv': 'admin:finance:read',
  'GET /api/v1/admin/finance/income-statement.xlsx': 'admin:finance:read',
  'GET /api/v1/admin/finance/trial-balance': 'admin:finance:read',
  'GET /api/v1/admin/finance/trial-balance.csv': 'admin:finance:read',
  'GET /api/v1/admin/finance/trial-balance.xlsx': 'admin:finance:read',
  'GET /api/v1/admin/finance/transactions.csv': 'admin:finance:read',
  'GET /api/v1/admin/finance/transactions.xlsx': 'admin:finance:read',
  'GET /api/v1/admin/help-contacts': 'admin:help-contacts:edit',
  'POST /api/v1/admin/help-contacts': 'admin:help-contacts:edit',
  'DELETE /api/v1/admin/help-contacts/{id}': 'admin:help-contacts:edit',
  'PUT /api/v1/admin/help-contacts/{id}': 'admin:help-contacts:edit',
  'GET /api/v1/admin/help-contacts/{id}/history': 'admin:help-contacts:edit',
  'GET /api/v1/admin/payables': 'admin:payouts:read',
  'GET /api/v1/admin/payouts': 'admin:payouts:read',
  'POST /api/v1/admin/payout-batches': 'admin:payouts:prepare',
  'GET /api/v1/admin/payouts/{id}': 'admin:payouts:read',
  'GET /api/v1/admin/payouts/{id}/account-number': 'admin:payouts:approve',
  'POST /api/v1/admin/payouts/{id}/approve': 'admin:payouts:approve',
  'POST /api/v1/admin/payouts/{id}/fail': 'admin:payouts:approve',
  'POST /api/v1/admin/payouts/{id}/mark-paid': 'admin:payouts:approve',
  'POST /api/v1/admin/payouts/{id}/reverse': 'admin:payouts:approve',
  'POST /api/v1/admin/payouts/{id}/withdraw': 'admin:payouts:prepare',
  'GET /api/v1/admin/privacy-requests': 'admin:privacy:read',
  'GET /api/v1/admin/psychologists': 'admin:psychologists:read',
  'GET /api/v1/admin/psychologists/{id}': 'admin:psychologists:read',
  'GET /api/v1/admin/psychologists/{id}/application': 'admin:applications:read',
  'GET /api/v1/admin/psychologists/{id}/balance': 'admin:transactions:read',
  'GET /api/v1/admin/psychologists/{id}/schedule': 'admin:psychologists:read',
  'GET /api/v1/admin/reviews': 'admin:reviews:moderate',
  'GET /api/v1/admin/reviews/{id}': 'admin:reviews:moderate',
  'POST /api/v1/admin/reviews/{id}/decisions': 'admin:reviews:moderate',
  'GET /api/v1/admin/team': 'admin:team:edit',
  'GET /api/v1/admin/team/{id}': 'admin:team:edit',
  'POST /api/v1/admin/team/{id}/give-duty': 'admin:team:edit',
  'POST /api/v1/admin/team/{id}/take-duty': 'admin:team:edit',
  'GET /api/v1/admin/statistics': 'admin:statistics:read',
  'GET /api/v1/admin/statistics.csv': 'admin:statistics:read',
  'GET /api/v1/admin/statistics.xlsx': 'admin:statistics:read',
  'GET /api/v1/admin/transactions': 'admin:transactions:read',
  'GET /api/v1/admin/transactions/today': 'admin:transactions:read',
  'GET /api/v1/admin/transactions/{id}': 'admin:transactions:read',
  'GET /api/v1/api-keys': 'api-keys:manage',
  'POST /api/v1/api-keys': 'api-keys:manage',
  'DELETE /api/v1/api-keys/{id}': 'api-keys:manage',
  'GET /api/v1/application': 'application:edit',
  'POST /api/v1/application/credentials': 'application:edit',
  'DELETE /api/v1/application/credentials/{id}': 'application:edit',
  'PUT /api/v1/application/credentials/{id}': 'application:edit',
  'DELETE /api/v1/application/credentials/{id}/document': 'application:edit',
  'GET /api/v1/application/credentials/{id}/document': 'application:edit',
  'PUT /api/v1/application/credentials/{id}/document': 'application:edit',
  'POST /api/v1/application/credentials/{id}/document/links': 'application:edit',
  'POST /api/v1/application/reopen': 'application:edit',
  'POST /api/v1/application/submit': 'application:edit',
  'POST /api/v1/auth/email/resend': 'signed-in',
  'POST /api/v1/auth/email/verify': 'public',
  'POST /api/v1/auth/login': 'public',
  'POST /api/v1/auth/logout': 'public',
  'POST /api/v1/auth/not-me': 'public',
  'POST /api/v1/auth/password/forgot': 'public',
  'POST /api/v1/auth/password/reset': 'public',
  'POST /api/v1/auth/register': 'public',
  'GET /api/v1/banks': 'earnings:own',
  'GET /api/v1/bookings': 'signed-in',
  'POST /api/v1/bookings': 'bookings:create',
  'GET /api/v1/bookings/{id}': 'signed-in',
  'GET /api/v1/bookings/{id}/alternatives': 'signed-in',
  'GET /api/v1/bookings/{id}/cancellation-quote': 'signed-in',
  'POST /api/v1/bookings/{id}/cancel': 'signed-in',
  'GET /api/v1/bookings/{id}/history': 'signed-in',
  'POST /api/v1/bookings/{id}/proposals': 'bookings:decide',
  'POST /api/v1/bookings/{id}/reschedule': 'bookings:create',
  'POST /api/v1/bookings/{id}/take': 'bookings:create',
  'POST /api/v1/psychologist-bookings': 'bookings:decide',
  'POST /api/v1/bookings/{id}/complete': 'bookings:decide',
  'POST /api/v1/bookings/{id}/confirm': 'bookings:decide',
  'POST /api/v1/bookings/{id}/mark-absent': 'bookings:decide',
  'GET /api/v1/bookings/{id}/messages': 'signed-in',
  'POST /api/v1/bookings/{id}/messages': 'signed-in',
  'GET /api/v1/bookings/{id}/room': 'signed-in',
  'POST /api/v1/bookings/{id}/room-tickets': 'signed-in',
  'GET /api/v1/bookings/{id}/note': 'notes:write',
  'PUT /api/v1/bookings/{id}/note': 'notes:write',
  'POST /api/v1/bookings/{id}/note/addenda': 'notes:write',
  'POST /api/v1/bookings/{id}/note/sign': 'notes:write',
  'POST /api/v1/bookings/{id}/reject': 'bookings:decide',
  'GET /api/v1/bookings/{id}/review': 'bookings:create',
  'POST /api/v1/bookings/{id}/review': 'bookings:create',
  'GET /api/v1/bookings/{id}/summary': 'signed-in',
  'PUT /api/v1/bookings/{id}/summary': 'notes:write',
  'PUT /api/v1/bookings/{id}/summary/homework/{itemId}': 'homework:tick',
  'POST /api/v1/bookings/{id}/summary/share': 'notes:write',
  'GET /api/v1/blocks': 'signed-in',
  'PUT /api/v1/clients/{id}/block': 'bookings:decide',
  'DELETE /api/v1/clients/{id}/block': 'bookings:decide',
  'PUT /api/v1/psychologists/{id}/block': 'bookings:create',
  'DELETE /api/v1/psychologists/{id}/block': 'bookings:create',
  'GET /api/v1/cares': 'signed-in',
  'POST /api/v1/cares/{id}/end': 'signed-in',
  'GET /api/v1/categories': 'public',
  'GET /api/v1/clients': 'clients:follow',
  'GET /api/v1/clients/{id}': 'clients:follow',
  'POST /api/v1/clients/{id}/goals': 'clients:follow',
  'GET /api/v1/clients/{id}/measure-assignments': 'clients:follow',
  'POST /api/v1/clients/{id}/measure-assignments': 'clients:follow',
  'GET /api/v1/clients/{id}/progress': 'clients:follow',
  'GET /api/v1/clients/{id}/safety-alerts': 'clients:follow',
  'GET /api/v1/consent-texts': 'public',
  'PUT /api/v1/goals/{id}': 'signed-in',
  'GET /api/v1/health/live': 'public',
  'GET /api/v1/health/ready': 'public',
  'GET /api/v1/help-contacts': 'public',
  'GET /api/v1/invoices/{id}': 'payments:create',
  'POST /api/v1/invoices/{id}/payments': 'payments:create',
  'GET /api/v1/me': 'signed-in',
  'PATCH /api/v1/me': 'signed-in',
  'GET /api/v1/me/trail': 'signed-in',
  'GET /api/v1/me/bank-account': 'earnings:own',
  'PUT /api/v1/me/bank-account': 'earnings:own',
  'PUT /api/v1/me/cares/{id}/sharing': 'progress:own',
  'GET /api/v1/me/consents': 'signed-in',
  'POST /api/v1/me/consents': 'signed-in',
  'DELETE /api/v1/me/consents/{kind}': 'signed-in',
  'DELETE /api/v1/me/erasure': 'signed-in',
  'POST /api/v1/me/erasure': 'signed-in',
  'GET /api/v1/me/erasure-preview': 'signed-in',
  'GET /api/v1/me/exports': 'signed-in',
  'POST /api/v1/me/exports': 'signed-in',
  'GET /api/v1/me/exports/{id}': 'signed-in',
  'GET /api/v1/me/exports/{id}/file': 'signed-in',
  'POST /api/v1/me/exports/{id}/links': 'signed-in',
  'GET /api/v1/me/devices': 'signed-in',
  'DELETE /api/v1/me/devices/{id}': 'signed-in',
  'POST /api/v1/me/log-out-everywhere': 'signed-in',
  'PUT /api/v1/me/email': 'signed-in',
  'PUT /api/v1/me/password': 'signed-in',
  'PUT /api/v1/me/phone': 'signed-in',
  'POST /api/v1/me/phone/codes': 'signed-in',
  'POST /api/v1/me/phone/proof': 'signed-in',
  'GET /api/v1/me/earnings': 'earnings:own',
  'GET /api/v1/me/earnings/lines': 'earnings:own',
  'POST /api/v1/me/goals': 'progress:own',
  'PUT /api/v1/me/mood': 'progress:own',
  'GET /api/v1/me/progress': 'progress:own',
  'DELETE /api/v1/me/progress/consent': 'progress:own',
  'PUT /api/v1/me/progress/consent': 'progress:own',
  'GET /api/v1/me/profile': 'profile:edit',
  'PUT /api/v1/me/profile': 'profile:edit',
  'GET /api/v1/me/reviews': 'bookings:decide',
  'GET /api/v1/me/services': 'profile:edit',
  'POST /api/v1/me/services': 'profile:edit',
  'DELETE /api/v1/me/services/{id}': 'profile:edit',
  'PUT /api/v1/me/services/{id}': 'profile:edit',
  'GET /api/v1/me/report-preferences': 'reports:own',
  'PUT /api/v1/me/report-preferences': 'reports:own',
  'GET /api/v1/me/sessions': 'signed-in',
  'GET /api/v1/me/message-preferences': 'signed-in',
  'PUT /api/v1/me/message-preferences': 'signed-in',
  'GET /api/v1/measures': 'signed-in',
  'POST /api/v1/measures/{code}/responses': 'progress:own',
  'GET /api/v1/psychologists': 'public',
  'GET /api/v1/psychologists/{idOrSlug}': 'public',
  'GET /api/v1/psychologists/{id}/avatar': 'public',
  'GET /api/v1/psychologists/{id}/reviews': 'public',
  'GET /api/v1/psychologists/{id}/credentials': 'public',
  'GET /api/v1/psychologists/{id}/services': 'public',
  'GET /api/v1/reports/psychologist': 'reports:own',
  'GET /api/v1/reports/psychologist.pdf': 'reports:own',
  'GET /api/v1/reports/psychologist.xlsx': 'reports:own',
  'GET /api/v1/safety-alerts': 'clients:follow',
  'POST /api/v1/safety-alerts/{id}/acknowledge': 'clients:follow',
  'POST /api/v1/safety-alerts/{id}/disposition': 'clients:follow',
  'DELETE /api/v1/reviews/{id}': 'bookings:create',
  'PATCH /api/v1/reviews/{id}': 'bookings:create',
  'DELETE /api/v1/reviews/{id}/reply': 'bookings:decide',
  'PUT /api/v1/reviews/{id}/reply': 'bookings:decide',
  'POST /api/v1/reviews/{id}/report': 'signed-in',
  'GET /api/v1/schedule/busy-times': 'schedule:edit',
  'POST /api/v1/schedule/busy-times': 'schedule:edit',
  'DELETE /api/v1/schedule/busy-times/{id}': 'schedule:edit',
  'GET /api/v1/schedule/external-calendars': 'schedule:edit',
  'POST /api/v1/schedule/external-calendars': 'schedule:edit',
  'DELETE /api/v1/schedule/external-calendars/{id}': 'schedule:edit',
  'PUT /api/v1/schedule/external-calendars/{id}': 'schedule:edit',
  'POST /api/v1/schedule/external-calendars/{id}/read': 'schedule:edit',
  'GET /api/v1/schedule/overrides': 'schedule:edit',
  'DELETE /api/v1/schedule/overrides/{date}': 'schedule:edit',
  'GET /api/v1/schedule/overrides/{date}': 'schedule:edit',
  'PUT /api/v1/schedule/overrides/{date}': 'schedule:edit',
  'GET /api/v1/schedule/settings': 'schedule:edit',
  'POST /api/v1/schedule/preview': 'schedule:edit',
  'PUT /api/v1/schedule/settings': 'schedule:edit',
  'GET /api/v1/schedule/working-hours': 'schedule:edit',
  'PUT /api/v1/schedule/working-hours': 'schedule:edit',
  'GET /api/v1/me/storage-key': 'signed-in',
  'GET /api/v1/photos/{name}/{side}': 'public',
  'GET /api/v1/me/profile/photo': 'profile:edit',
  'PUT /api/v1/me/profile/photo': 'profile:edit',
  'DELETE /api/v1/me/profile/photo': 'profile:edit',
  'POST /api/v1/webhooks/payments/{provider}': 'webhook',
  'GET /api/v1/webhooks/whatsapp': 'webhook',
  'POST /api/v1/webhooks/whatsapp': 'webhook',
};

const WHILE_ENROLLING = [
  ...['addPasskey', 'beginTotp', 'confirmTotp', 'createPasskeyRegistration', 'getMe'],
  ...['getMyFactors', 'stepUp'],
];

/** The sandbox's way to move the demo's clock; it proves itself by a token and is not documented. */
const UNDOCUMENTED = ['DemoClockController.move', 'DemoClockController.read'];

let app: INestApplication;

beforeAll(async () => {
  app = await createHttpApp({ worker: false, preview: true });
});

describe('access to the routes', () => {
  it('is as the contract says', () => {
    const documented = OPERATIONS.map(({ method, path, access }) => [`${method} ${path}`, access]);
    expect(Object.fromEntries(documented)).toEqual(ACCESS);
  });

  it('is open to keys where the contract says so: what everybody may read, and what is their account’s', () => {
    const keyed = OPERATIONS.filter(({ scope }) => scope !== undefined);
    expect(Object.fromEntries(keyed.map(({ id, scope }) => [id, scope]))).toEqual(SCOPES);
    const own = keyed.filter(({ access }) => access !== 'public').map(({ id }) => id);
    expect(own.sort()).toEqual(Object.keys(SCOPES_OF_ACCOUNTS).sort());
    const known: readonly string[] = KEY_SCOPES;
    expect(Object.values(SCOPES).filter((scope) => !known.includes(scope))).toEqual([]);
  });

  it('is declared by every handler, documented or not', () => {
    const routes = routesWithAccess(app);
    expect(routes.filter(({ access }) => access === undefined)).toEqual([]);
    const hidden = routes.filter(({ handler }) => UNDOCUMENTED.includes(handler));
    expect(hidden.map(({ access }) => access)).toEqual(['webhook', 'webhook']);
    const declared = routes
      .filter(({ handler }) => !UNDOCUMENTED.includes(handler))
      .map(({ access }) => access);
    expect(declared.sort()).toEqual(Object.values(ACCESS).sort());
  });

  it('to anything that writes is never open to all, but for entering, leaving, getting back in and providers', () => {
    const open = OPERATIONS.filter(({ method }) => method !== 'GET')
      .filter(({ access }) => access === 'public' || access === 'webhook')
      .map(({ id }) => id);
    expect(open.sort()).toEqual([
      ...['acceptInvitation', 'askForGuestCode', 'bindGuestDevice'],
      ...['completeLogIn', 'createGuestRoomTicket', 'createPasskeyChallenge'],
      'disownChange',
      'forgotPassword',
      'logIn',
      'logInWithPasskey',
      'logOut',
      'readInvitation',
      'receivePaymentNotification',
      'receiveWhatsAppStatuses',
      'register',
      'resetPassword',
      'stopFactorReset',
      'useFactorReset',
      'verifyEmail',
    ]);
  });

  it('asks for a new proof where money, power and the ways in are touched', () => {
    const guarded = OPERATIONS.filter(({ needsStepUp }) => needsStepUp).map(({ id }) => id);
    expect(guarded.sort()).toEqual(STEP_UP);
    const keyed = OPERATIONS.filter(({ scope, needsStepUp }) => needsStepUp && scope !== undefined);
    expect(keyed).toEqual([]);
  });

  it('is left to somebody without the factor their role requires where one is set up, and nowhere else', () => {
    const left = OPERATIONS.filter(({ isOpenWhileEnrolling }) => isOpenWhileEnrolling);
    expect(left.map(({ id }) => id).sort()).toEqual(WHILE_ENROLLING);
  });
});
