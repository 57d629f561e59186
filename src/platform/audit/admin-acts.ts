import { AsyncLocalStorage } from 'node:async_hooks';
import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type OnModuleInit,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Logger } from 'pino';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DomainError } from '../../kernel/errors/domain-error.js';
import { isUuid } from '../../kernel/identity/id.js';
import { TransactionRunner, type Tx } from '../database/transaction-runner.js';
import type { Actor, RequestWithActor } from '../http/actor.js';
import type { Deputy } from '../http/deputy.js';
import type { HelpedActor } from '../http/support-desk.js';
import { LOG } from '../log/log.module.js';
import { Audit, type AuditEntry } from './audit.js';
import { subjectOfRoute } from './route-subject.js';
import { Tally } from './tally.js';

const ADMIN = '/api/v1/admin/';
/** What is looked at there is written down where it is opened, before the first byte goes out. */
const LEAVES_ITS_OWN = /\/(?:document|account-number)$/;
/** Where Swagger keeps what a route is called. */
const OPERATION = 'swagger/apiOperation';

interface AdminRequest {
  entry: AuditEntry;
  readonly isWrite: boolean;
  /** A program fails as often as it likes: what repeats is one row with its number. */
  readonly isTallied: boolean;
  personId: string | null;
  isRecorded: boolean;
}

type ProgramActor = Actor & { readonly deputy: Extract<Deputy, { kind: 'program' }> };

const underWay = new AsyncLocalStorage<AdminRequest>();

/** Says whose it is what an admin looks at or changes just now: an account, or a person in care. */
export function concerning(personId: string | null): void {
  const request = underWay.getStore();
  if (request) request.personId = personId;
}

/** Says what it is about where the address names something else, or nothing. */
export function about(kind: string, id: string): void {
  const request = underWay.getStore();
  if (request) request.entry = { ...request.entry, about: { kind, id } };
}

/**
 * Every act of an admin, every look at one record, whatever is asked on behalf of somebody, and every
 * act of a program by the key it showed leaves a row: what it was, about what, and what came of it. An act's row is written in the first transaction of the act itself, so that neither is
 * there without the other; a look's before the answer goes out.
 */
@Injectable()
export class AdminActs implements NestInterceptor, OnModuleInit {
  constructor(
    private readonly reflector: Reflector,
    private readonly runner: TransactionRunner,
    private readonly audit: Audit,
    private readonly tally: Tally,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.runner.joinEach((tx) => this.join(tx));
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = this.requestOf(context);
    if (request === null) return next.handle();
    return from(underWay.run(request, () => this.attend(request, next)));
  }

  private requestOf(context: ExecutionContext): AdminRequest | null {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const { method, user } = request;
    const isWrite = method !== 'GET' && method !== 'HEAD';
    if (!user) return null;
    if (isProgram(user)) return isWrite ? this.ofProgram(context, user) : null;
    return this.ofAdmin(context, user, isWrite);
  }

  private ofAdmin(context: ExecutionContext, user: Actor, isWrite: boolean): AdminRequest | null {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const { routeOptions, params } = request;
    const route = routeOptions.url ?? '';
    if (!isSupport(user) && !isRecorded(route, isWrite)) return null;
    const { kind, id: named } = subjectOfRoute(route, params);
    const id = isUuid(named) ? named : null;
    const about = { kind, id };
    const rest = { isWrite, isTallied: false, isRecorded: false };
    if (isSupport(user)) {
      const entry = { actorId: user.deputy.adminId, act: this.actOf(context, 'support'), about };
      return { ...rest, entry, personId: user.accountId };
    }
    const entry = { actorId: user.accountId, act: this.actOf(context, 'admin'), about };
    return { ...rest, entry, personId: kind === 'account' ? id : null };
  }

  /** By its owner, and about the key: what was made or moved has a history of its own. */
  private ofProgram(context: ExecutionContext, { accountId, deputy }: ProgramActor): AdminRequest {
    const about = { kind: 'api_key', id: deputy.keyId };
    const entry = { actorId: accountId, act: this.actOf(context, 'program'), about };
    const rest = { isWrite: true, isTallied: true, isRecorded: false };
    return { ...rest, entry, personId: accountId };
  }

  /** `adminSuspendAccount` is `admin.suspend_account`; `listBookings` for somebody, `support.list_bookings`. */
  private actOf(context: ExecutionContext, as: 'admin' | 'support' | 'program'): AuditEntry['act'] {
    const operation = this.reflector.get<{ operationId?: string } | undefined>(
      OPERATION,
      context.getHandler(),
    );
    const name = (operation?.operationId ?? context.getHandler().name).replace(/^admin/, '');
    return `${as}.${name.replaceAll(/(?<=.)([A-Z])/g, '_$1').toLowerCase()}`;
  }

  private async attend(request: AdminRequest, next: CallHandler): Promise<unknown> {
    try {
      const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      if (!request.isRecorded) await this.record(request, 'done');
      return answer;
    } catch (error) {
      await this.recordFailure(request, error instanceof DomainError ? error.code : 'internal');
      throw error;
    }
  }

  private join(tx: Tx): void {
    const request = underWay.getStore();
    if (!request?.isWrite || request.isRecorded) return;
    // Asked at the end: whose it is may be known only by then.
    tx.beforeCommit(() => {
      void this.audit.record(tx, { ...request.entry, personId: request.personId });
      return Promise.resolve();
    });
    tx.afterCommit(() => void (request.isRecorded = true));
  }

  private async recordFailure(request: AdminRequest, outcome: string): Promise<void> {
    const { entry, personId, isTallied } = request;
    request.isRecorded = true;
    if (isTallied) return this.tally.count({ ...entry, personId, outcome });
    await this.record(request, outcome).catch((failure: unknown) =>
      this.log.error({ err: failure, act: entry.act }, 'an act was not recorded'),
    );
  }

  private async record(request: AdminRequest, outcome: string): Promise<void> {
    request.isRecorded = true;
    const { entry, personId } = request;
    await this.runner.run((tx) => this.audit.record(tx, { ...entry, personId, outcome }));
  }
}

function isProgram(user: Actor): user is ProgramActor {
  return user.deputy?.kind === 'program';
}

function isSupport(user: Actor): user is HelpedActor {
  return user.deputy?.kind === 'support';
}

/** Lists are looked at all day long and name nobody in particular. */
function isRecorded(route: string, isWrite: boolean): boolean {
  if (!route.startsWith(ADMIN)) return false;
  return isWrite || (route.includes('/:') && !LEAVES_ITS_OWN.test(route));
}
