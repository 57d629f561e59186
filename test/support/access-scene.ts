import { randomUUID } from 'node:crypto';
import { isScope, type Caller, type DUTIES, type SCOPES } from './access-rows.js';
import { sessionOf, signedNote } from './access-session.js';
import { freshenAll } from './fresh.js';
import { helping } from './stage-support.js';
import { tryPhoto } from './documents.js';
import type { Operation } from './operations.js';
import { account } from './practice.js';
import type { Scene, Stage } from './stage.js';
import { ok, type Visitor } from './visitor.js';

const DRAWN = `UPDATE psychologist SET avatar_svg = '<svg xmlns="http://www.w3.org/2000/svg"/>' WHERE id = $1`;

type Duty = (typeof DUTIES)[number];

/** Real things for the paths of the contract, and everybody's way of saying who they are. */
export interface AccessScene {
  readonly headersOf: (caller: Caller) => Readonly<Record<string, string>>;
  /** The path of a read with real things in it. @throws Error when none is known for it. */
  readonly pathOf: (operation: Operation, caller: Caller) => string;
  /** The same for a write, from its good request. */
  readonly writePathOf: (path: string) => string;
  /** Of the signed note: with it, nothing but the signature stands in the way of a change. */
  readonly noteTag: string;
  /** All that is stored of the signed note and of what was added before. */
  readonly signedNote: () => Promise<string>;
  /** What tells of others' affairs: in no answer to somebody who has no part in them. */
  readonly secrets: readonly string[];
}

/** What an id in a path stands for, by how the path begins. */
type Things = readonly (readonly [prefix: string, id: string])[];

export async function setAccessScene(stage: Stage): Promise<AccessScene> {
  const { scene } = stage;
  const { visitors } = scene;
  const admins = await adminsOf(scene);
  const session = await sessionOf(scene);
  const things = await thingsOf(scene, session.id);
  const callers: Record<Caller, Visitor> = {
    ...{ visitor: visitors.nobody, owner: visitors.client, stranger: visitors.stranger },
    ...{ carer: visitors.psychologist, colleague: visitors.colleague },
    ...{ superadmin: visitors.admin, ...admins },
    ...{ 'directory:read': visitors.nobody, 'slots:read': visitors.nobody },
    ...{ 'bookings:read': visitors.nobody, 'bookings:write': visitors.nobody },
    ...{ 'payments:create': visitors.nobody, helper: admins.helper },
  };
  const keys = {
    'directory:read': await keyOf(visitors.psychologist, 'directory:read'),
    'slots:read': await keyOf(visitors.psychologist, 'slots:read'),
    'bookings:read': await keyOf(visitors.client, 'bookings:read'),
    'bookings:write': await keyOf(visitors.client, 'bookings:write'),
    'payments:create': await keyOf(visitors.client, 'payments:create'),
  };
  const whole = await wholePaths(scene, admins.verification);
  await scene.house.database.query(DRAWN, [scene.practice.psychologistId]);
  await freshenAll(scene.house);
  const { id: clientId } = await ok(visitors.client.api.GET('/api/v1/me'));
  const actId = await helping(scene.house, admins.helper, clientId);
  await scene.house.jobs.settle();
  return {
    headersOf: (caller) => ({
      ...(isScope(caller)
        ? { authorization: `Bearer ${keys[caller]}` }
        : headersOf(callers[caller])),
      ...(caller === 'helper' ? { 'on-behalf-of': actId } : {}),
    }),
    noteTag: session.noteTag,
    signedNote: () => signedNote(scene.house, session.id),
    pathOf: ({ id, path }, caller) => whole[`${id} ${caller}`] ?? whole[id] ?? filled(path, things),
    writePathOf: (path) =>
      /\/(note|summary)/.test(path)
        ? path
            .replace(scene.requested.id, session.id)
            .replace(/homework\/.*/, `homework/${session.itemId}`)
        : path,
    secrets: [
      ...[scene.held.id, scene.requested.id, session.id, scene.held.invoice?.id ?? 'none'],
      ...[scene.followed.clientId, scene.followed.goalId, scene.followed.alertId],
      ...[scene.followed.careId, scene.clientEmail],
    ],
  };
}

function headersOf({ cookieHeader: cookie }: Visitor): Record<string, string> {
  return cookie === '' ? {} : { cookie };
}

/** An admin for each duty but the superadmin, who is on the stage already, and one who has none. */
async function adminsOf({
  house,
}: Scene): Promise<Record<Exclude<Duty, 'superadmin'> | 'idle' | 'helper', Visitor>> {
  const made = async (...duties: Duty[]): Promise<Visitor> => {
    const email = `${randomUUID()}@kantor.test`;
    await account(house, { email, roles: ['admin'], duties });
    const visitor = house.visitor();
    await visitor.logIn(email);
    return visitor;
  };
  const [verification, finance, support, content, safety, audit, idle, helper] = await Promise.all([
    ...[made('verification'), made('finance'), made('support'), made('content')],
    ...[made('safety'), made('audit'), made(), made('support')],
  ] as const);
  return { verification, finance, support, content, safety, audit, idle, helper };
}

async function keyOf({ api }: Visitor, scope: (typeof SCOPES)[number]): Promise<string> {
  const body = { name: 'Situs klinik', scopes: [scope] };
  return (await ok(api.POST('/api/v1/api-keys', { body }))).token;
}

async function thingsOf(scene: Scene, session: string): Promise<Things> {
  const { visitors, practice, followed } = scene;
  await visitors.client.startPayment(scene.held.invoice?.id ?? '');
  const { items } = await ok(visitors.admin.api.GET('/api/v1/admin/transactions'));
  return [
    ['/admin/accounts', scene.bystanderId],
    ['/admin/api-keys', scene.apiKeyId],
    ['/admin/applications', scene.applicationId],
    ['/admin/bookings', scene.requested.id],
    ['/admin/help-contacts', followed.contactId],
    ['/admin/objections', scene.objected.objectionId],
    ['/admin/payouts', scene.payoutId],
    ['/admin/psychologists', practice.psychologistId],
    ['/admin/reviews', scene.reviewIds[0]],
    ['/admin/team', scene.idleAdminId],
    ['/admin/transactions', items[0]?.id ?? ''],
    ['/application/credentials', scene.credentialIds[0] ?? ''],
    ['/bookings', session],
    ['/clients', followed.clientId],
    ['/guest-sessions', scene.invited.boundId],
    ['/invoices', scene.held.invoice?.id ?? ''],
    ['/me/care-people', scene.childIds[0]],
    ['/me/exports', scene.exportId],
    ['/psychologists', practice.psychologistId],
    ['/schedule/busy-times', scene.outside.busyTimeId],
    ['/schedule/external-calendars', scene.outside.calendarId],
    ['/schedule/seasons', scene.outside.seasonId],
    ['/schedule/overrides', '2030-01-05'],
  ];
}

/** Reads that a path alone does not make whole; a link is its owner's alone. */
async function wholePaths(scene: Scene, verification: Visitor): Promise<Record<string, string>> {
  const { practice, visitors, applicationId, credentialIds, waitingCredentialId } = scene;
  const own = await ok(
    visitors.psychologist.api.POST('/api/v1/application/credentials/{id}/document/links', {
      params: { path: { id: credentialIds[0] ?? '' } },
    }),
  );
  const ofExport = await ok(
    visitors.client.api.POST('/api/v1/me/exports/{id}/links', {
      params: { path: { id: scene.exportId } },
    }),
  );
  const path = { id: applicationId, credentialId: waitingCredentialId };
  const linkFor = async ({ api }: Visitor): Promise<string> => {
    const { url } = await ok(
      api.POST('/api/v1/admin/applications/{id}/credentials/{credentialId}/document/links', {
        params: { path },
      }),
    );
    return url.replace('/api/v1', '');
  };
  const [first, last] = [scene.slots[0]?.startsAt ?? '', scene.slots.at(-1)?.startsAt ?? ''];
  const slots = new URLSearchParams({ serviceId: practice.serviceId, from: first, to: last });
  const { psychologistId } = await ok(
    visitors.admin.api.GET('/api/v1/admin/applications/{id}', { params: { path } }),
  );
  const { avatarUrl } = await ok(tryPhoto(visitors.colleague));
  return {
    readCalendarFeed: await feedOf(scene),
    getPhoto: (avatarUrl ?? '').replace('/api/v1', ''),
    adminGetApplicationOfPsychologist: `/admin/psychologists/${psychologistId}/application`,
    downloadExport: ofExport.url.replace('/api/v1', ''),
    getDocument: own.url.replace('/api/v1', ''),
    adminGetDocument: await linkFor(visitors.admin),
    'adminGetDocument verification': await linkFor(verification),
    getPracticeReport: '/reports/psychologist?period=week',
    getPracticeReportPdf: '/reports/psychologist.pdf?period=week',
    getPracticeReportWorkbook: '/reports/psychologist.xlsx?period=week',
    listGuests: `/bookings/${scene.invited.sessionId}/guests`,
    listBusyTimes: '/schedule/busy-times?from=2030-01-01T00:00:00Z&to=2030-02-01T00:00:00Z',
    listOverrides: '/schedule/overrides?from=2030-01-01&to=2030-01-31',
    listSlots: `/psychologists/${practice.psychologistId}/slots?${slots.toString()}`,
    listOpenDays: `/psychologists/${practice.psychologistId}/open-days?${slots.toString()}`,
  };
}

/** Of somebody who asks for nothing else, so that the address stays what it is. */
async function feedOf({ house }: Scene): Promise<string> {
  const email = `${randomUUID()}@ruangpulih.test`;
  await account(house, { email, roles: ['client'] });
  const visitor = house.visitor();
  await visitor.logIn(email);
  const { address } = await ok(visitor.api.POST('/api/v1/me/calendar-feed'));
  return new URL(address).pathname.replace('/api/v1', '');
}

function filled(path: string, things: Things): string {
  const bare = path.replace('/api/v1', '');
  const names = bare.match(/\{\w+\}/g) ?? [];
  if (names.length === 0) return bare;
  const [, id] = things.find(([prefix]) => bare.startsWith(`${prefix}/`)) ?? [];
  if (id === undefined || names.length > 1) throw new Error(`Say which thing stands for ${bare}.`);
  return bare.replace(/\{\w+\}/, id);
}
