import { randomUUID } from 'node:crypto';
import { addAllCredentials, addCategory, addCredential, applicant, CATEGORY } from './applicant.js';
import { followed, goodAboutProgress, type Followed } from './followed.js';
import { openHouse, type House } from './house.js';
import type { Operation } from './operations.js';
import { payoutRequests, preparedByAnother } from './paid-out.js';
import { pastSession } from './past-session.js';
import { account, freeSlots, openPractice, wishFor, type Practice } from './practice.js';
import { closeConnections, send, type RawAnswer, type RawRequest } from './raw-request.js';
import { addReview, reviewRequests } from './reviewed.js';
import { snapshot } from './snapshot.js';
import { freshenAll } from './fresh.js';
import { factorRequests, setFactorScene, type FactorScene } from './stage-factors.js';
import {
  linksSentTo,
  newcomer,
  ofAccounts,
  signedInElsewhere,
  type Links,
} from './stage-accounts.js';
import { moveRequests, waitFor } from './stage-moves.js';
import { ofBlocks } from './stage-blocks.js';
import { addApiKey, keyRequests } from './stage-keys.js';
import { addChild, ofChildren } from './stage-children.js';
import { addExport, healthTextOf, privacyRequests } from './stage-privacy.js';
import { careBetween, ofNotes } from './stage-notes.js';
import { BOUNDARY, ofJoining, ofSchedule } from './stage-joining.js';
import { addPhoto, ofPhotos, ofStanding, type SeenPhoto } from './stage-standing.js';
import { addGuests, ofGuests, type Invited } from './stage-guests.js';
import { addObjection, ofObjections, type Objected } from './stage-objections.js';
import { addOutside, ofOutside, type Outside } from './stage-calendars.js';
import { ofTeam } from './stage-team.js';
import { OF_MESSAGES } from './stage-messages.js';
import { ofReports } from './stage-reports.js';
import { helping } from './stage-support.js';
import { PASSWORD, type Schemas, type Visitor } from './visitor.js';

/** The psychologist's and the client's counterparts have nothing to do with the booking. */
export type Role = 'nobody' | 'client' | 'stranger' | 'psychologist' | 'colleague' | 'admin';
export const ROLES: readonly Role[] = [
  'nobody',
  'client',
  'stranger',
  'psychologist',
  'colleague',
  'admin',
];

/** How a request was refused; `code` is prose when it was not refused by a whole problem. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
}

/** A request by somebody, and how it must be refused. */
export interface Expectation {
  readonly name: string;
  readonly role: Role;
  readonly request: RawRequest;
  readonly expected: Refusal;
}

/** A request that would be taken from `by`. */
export interface Good {
  readonly by: Role;
  readonly path: string;
  readonly body?: Record<string, unknown>;
  /** In place of a body of JSON. */
  readonly form?: Buffer;
  readonly headers?: Record<string, string>;
}

export const JSON_TYPE = { 'content-type': 'application/json' };
const FORM_TYPE = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
const AT_ONCE = 8;

/** What stands on the stage. */
export interface Scene {
  readonly house: House;
  readonly practice: Practice;
  /** The colleague's. */
  readonly elsewhere: Practice;
  readonly visitors: Readonly<Record<Role, Visitor>>;
  readonly clientEmail: string;
  readonly slots: readonly Schemas['Slot'][];
  /** The client's: one held with an open invoice, one requested. */
  readonly held: Schemas['BookingResponse'];
  readonly requested: Schemas['BookingResponse'];
  /** Of the stranger with the colleague, who have a session to come. */
  readonly careId: string;
  /** Somebody's that waits for a decision. */
  readonly applicationId: string;
  /** The psychologist's; the last is one that nothing needs. */
  readonly credentialIds: readonly string[];
  readonly followed: Followed;
  /** The client's, of sessions with the psychologist; answered. The last is one that nothing needs. */
  readonly reviewIds: readonly [string, string];
  /** To the psychologist, prepared by somebody who is not on the stage. */
  readonly payoutId: string;
  readonly photo: SeenPhoto;
  readonly objected: Objected;
  readonly invited: Invited;
  /** An account nothing else needs. */
  readonly bystanderId: string;
  /** An admin without any duty. */
  readonly idleAdminId: string;
  /** The colleague's own. */
  readonly colleagueCredentialId: string;
  /** One of the application that waits. */
  readonly waitingCredentialId: string;
  /** The psychologist's. */
  readonly apiKeyId: string;
  /** The psychologist's. */
  readonly outside: Outside;
  readonly factors: FactorScene;
  /** A copy of the client's data, ready. */
  readonly exportId: string;
  /** The admin's, for the stranger. */
  readonly supportActId: string;
  /** The client's own. */
  readonly deviceId: string;
  readonly waitlistEntryId: string;
  /** The client's; the last is one that nothing needs. */
  readonly childIds: readonly [string, string];
  /** To the bystander. */
  readonly links: Links;
  /** Version of the text about health data being processed. */
  readonly healthText: string;
}

/** A house with one of each role in it, and two bookings of the client's. */
export class Stage {
  private constructor(readonly scene: Scene) {}

  static async set(): Promise<Stage> {
    const house = await openHouse();
    await addCategory(house);
    const practice = await openPractice(house, { categories: [CATEGORY] });
    const elsewhere = await openPractice(house);
    const everybody = ROLES.map((role) => [role, house.visitor()] as const);
    const visitors = Object.fromEntries(everybody) as Record<Role, Visitor>;
    const adminEmail = `${randomUUID()}@kantor.test`;
    await account(house, { email: adminEmail, roles: ['admin'] });
    const bystander = { email: `${randomUUID()}@contoh.test`, roles: ['client' as const] };
    const bystanderId = await account(house, bystander);
    const idle = { email: `${randomUUID()}@kantor.test`, roles: ['admin' as const], duties: [] };
    const idleAdminId = await account(house, idle);
    const { id: clientId, email } = await visitors.client.register();
    const { id: strangerId } = await visitors.stranger.register();
    await visitors.psychologist.logIn(practice.email);
    await visitors.colleague.logIn(elsewhere.email);
    await visitors.admin.logIn(adminEmail);
    const slots = await freeSlots(house, visitors.client, practice);
    const [first, , , second] = slots;
    if (!first || !second) throw new Error('The practice has too few free slots.');
    const free = { ...wishFor(practice, second.startsAt), serviceId: practice.freeServiceId };
    const requested = await visitors.client.hold(free);
    const held = await visitors.client.hold(wishFor(practice, first.startsAt));
    const careId = await careBetween(house, elsewhere, visitors);
    const { id: applicationId, visitor: waiting } = await applicant(house);
    await addAllCredentials(visitors.psychologist);
    const { credentials } = await addCredential(visitors.psychologist, { type: 'MEMBERSHIP' });
    const { credentials: ofColleague } = await addCredential(visitors.colleague);
    const care = await followed(house, requested, visitors);
    const reviewed = (hoursAgo: number): Promise<string> =>
      pastSession(house, practice, { clientId, hoursAgo }).then((id) => addReview(visitors, id));
    const reviewIds = [await reviewed(24), await reviewed(48)] as const;
    const payee = practice.psychologistId;
    const payoutId = await preparedByAnother(house, visitors.psychologist, payee);
    const apiKeyId = await addApiKey(visitors.psychologist);
    const outside = await addOutside(visitors.psychologist);
    const photo = await addPhoto(house);
    const objected = await addObjection(house, practice, clientId);
    const invited = await addGuests(house, practice, { client: visitors.client, clientId });
    const factors = await setFactorScene(house, visitors, elsewhere.email);
    const exportId = await addExport(visitors.client);
    const childIds = [await addChild(visitors.client), await addChild(visitors.client)] as const;
    await freshenAll(house);
    await house.jobs.settle();
    return new Stage({
      colleagueCredentialId: ofColleague[0]?.id ?? '',
      ...{ house, practice, elsewhere, visitors, slots, held, requested, followed: care },
      ...{ careId, applicationId, credentialIds: credentials.map(({ id }) => id) },
      ...{ clientEmail: email, reviewIds, bystanderId, idleAdminId, payoutId },
      waitingCredentialId:
        (await waiting.api.GET('/api/v1/application')).data?.credentials[0]?.id ?? '',
      ...{ apiKeyId, outside, photo, factors, objected, invited, exportId, childIds },
      supportActId: await helping(house, visitors.admin, strangerId),
      waitlistEntryId: await waitFor(elsewhere, visitors.client),
      deviceId: await signedInElsewhere(house, email),
      links: await linksSentTo(house, bystanderId, idleAdminId, visitors.stranger),
      healthText: await healthTextOf(visitors.nobody),
    });
  }

  async strike(): Promise<void> {
    closeConnections();
    await this.scene.house.close();
  }

  /** What every table holds; compare it before and after. */
  tables(): Promise<Record<string, string>> {
    return snapshot(this.scene.house.database);
  }

  /** A start that is still free. */
  freeStart(): string {
    const start = this.scene.slots[8]?.startsAt;
    if (start === undefined) throw new Error('The practice has too few free slots.');
    return start;
  }

  /** A request of this operation that would be taken. @throws Error when nobody has written it yet. */
  good({ id }: Operation): Good {
    const request = this.goodRequests()[id];
    if (!request) throw new Error(`Give ${id} a request that would be taken.`);
    return request;
  }

  /** The same, ready to be sent; `spoil` may change its path. */
  asGood(operation: Operation, spoil = (path: string): string => path): RawRequest {
    const { path, body, form, headers } = this.good(operation);
    const content = form ?? (body && JSON.stringify(body));
    return {
      method: operation.method,
      path: spoil(path),
      headers: { ...(body ? JSON_TYPE : {}), ...(form ? FORM_TYPE : {}), ...headers },
      ...(content === undefined ? {} : { body: content }),
    };
  }

  /** Sends all, a few at a time, and compares the whole list: one look shows everything wrong. */
  async expectRefusals(expectations: readonly Expectation[]): Promise<void> {
    expect(expectations.length).toBeGreaterThan(0);
    const answers = new Map<string, Refusal>();
    const queue = [...expectations];
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        answers.set(labelOf(next), await this.ask(next.role, next.request));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const wrong = expectations
      .map((each) => ({ asked: labelOf(each), expected: each.expected }))
      .map(({ asked, expected }) => ({ asked, expected, answered: answers.get(asked) }))
      .filter(({ expected, answered }) => {
        return answered?.status !== expected.status || answered.code !== expected.code;
      });
    expect(wrong).toEqual([]);
  }

  /** Sends it as somebody; `code` is prose when it was not refused. */
  async ask(role: Role, request: RawRequest): Promise<Refusal> {
    const cookie = this.scene.visitors[role].cookieHeader;
    const { url } = this.scene.house;
    const answer = await send(url, {
      ...request,
      path: `/api/v1${request.path}`,
      headers: { origin: url, ...(cookie === '' ? {} : { cookie }), ...request.headers },
    });
    return { status: answer.status, code: codeOf(answer) };
  }

  private goodRequests(): Readonly<Record<string, Good>> {
    const { payoutId, psychologistId } = { ...this.scene, ...this.scene.practice };
    const reason = 'Alamatnya dipakai orang lain.';
    const ofRequested = (verb: string): Good => ({
      by: 'psychologist',
      path: `/bookings/${this.scene.requested.id}/${verb}`,
    });
    return {
      logIn: {
        by: 'nobody',
        path: '/auth/login',
        body: { email: this.scene.clientEmail, password: PASSWORD },
      },
      logOut: { by: 'nobody', path: '/auth/logout' },
      register: { by: 'nobody', path: '/auth/register', body: newcomer() },
      updateMe: { by: 'client', path: '/me', body: { name: 'Sari Dewi' } },
      createBooking: {
        by: 'stranger',
        path: '/bookings',
        headers: { 'idempotency-key': randomUUID() },
        body: {
          ...wishFor(this.scene.practice, this.freeStart()),
          consents: [{ kind: 'health_data', textVersion: this.scene.healthText }],
        },
      },
      cancelBooking: {
        by: 'client',
        path: `/bookings/${this.scene.requested.id}/cancel`,
        body: {},
      },
      confirmBooking: ofRequested('confirm'),
      completeBooking: ofRequested('complete'),
      rejectBooking: { ...ofRequested('reject'), body: { reasonCode: 'other' } },
      markAbsent: { ...ofRequested('mark-absent'), body: { who: 'client' } },
      createRoomTicket: { by: 'client', path: `/bookings/${this.scene.requested.id}/room-tickets` },
      sendMessage: {
        by: 'client',
        path: `/bookings/${this.scene.requested.id}/messages`,
        body: { id: randomUUID(), text: 'Sampai nanti.' },
      },
      createPayment: {
        by: 'client',
        path: `/invoices/${this.scene.held.invoice?.id ?? ''}/payments`,
        headers: { 'idempotency-key': randomUUID() },
        body: { method: 'qris' },
      },
      ...OF_MESSAGES,
      ...ofSchedule,
      ...ofOutside(this.scene.outside),
      ...ofJoining(this.scene),
      ...ofNotes(this.scene.requested.id, this.scene.careId),
      ...moveRequests(this.scene, this.freeStart()),
      ...ofBlocks(this.scene.followed.clientId, this.scene.elsewhere.psychologistId),
      ...goodAboutProgress(this.scene.followed),
      ...reviewRequests(this.scene),
      ...ofTeam(this.scene),
      ...ofPhotos(this.scene.photo),
      ...ofObjections(this.scene.objected),
      ...ofGuests(this.scene.invited),
      ...privacyRequests(this.scene),
      ...ofAccounts(this.scene),
      ...keyRequests(this.scene.apiKeyId),
      ...ofChildren(this.scene.childIds),
      ...factorRequests(this.scene.factors),
      ...ofReports,
      ...payoutRequests(this.scene.house, { payoutId, psychologistId }),
      ...ofStanding(`/admin/accounts/${this.scene.bystanderId}`, { reason }),
    };
  }
}

function labelOf({ role, name }: Expectation): string {
  return `${role}: ${name}`;
}

function codeOf({ status, headers, text }: RawAnswer): string {
  if (!headers['content-type']?.startsWith('application/problem+json')) {
    return `no problem: ${text.slice(0, 200)}`;
  }
  const problem = JSON.parse(text) as Schemas['Problem'];
  const isWhole =
    problem.status === status &&
    problem.type === `/problems/${problem.code}` &&
    problem.instance === `urn:request:${String(headers['x-request-id'])}` &&
    [problem.title, problem.detail].every((words) => words !== '');
  return isWhole ? problem.code : `not a whole problem: ${text}`;
}
