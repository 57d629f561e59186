import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyReply } from 'fastify';
import {
  ACCESS,
  KEY_SCOPE,
  ON_BEHALF,
  STEP_UP,
  WHILE_ENROLLING,
  WHILE_SUSPENDED,
  type Access,
  type Scope,
  type StepUpOf,
} from './access.js';
import type { Actor, RequestWithActor } from './actor.js';
import { KeyDesk, keyOf, tellAllowance } from './api-key.js';
import { ON_BEHALF_OF, SupportDesk } from './support-desk.js';
import {
  AccountSuspended,
  ApiKeyInvalid,
  Forbidden,
  NotOnBehalf,
  NotSignedIn,
  ScopeMissing,
  SecondFactorNeeded,
  StepUpNeeded,
  TooManyRequests,
} from './http.errors.js';

/** Passport's name of the strategy that reads our session; accounts registers it. */
export const SESSION_STRATEGY = 'session-cookie';

/** Closed by default: a route opens only by what it declares with `AllowAccess` and `AllowKey`. */
@Injectable()
export class AccessGuard extends AuthGuard(SESSION_STRATEGY) {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: KeyDesk,
    private readonly support: SupportDesk,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (access === undefined) throw new Forbidden();
    if (access === 'webhook') return true;
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const key = keyOf(request.headers.authorization);
    if (key !== undefined) return this.admitKey(key, context, access);
    const actId = request.headers[ON_BEHALF_OF];
    if (actId !== undefined) return this.admitSupport(String(actId), context, access);
    // Without a cookie there is nobody to be found, which most visitors of public pages are.
    if (access === 'public' && request.headers.cookie === undefined) return true;
    await super.canActivate(context);
    if (access === 'public') return this.admitAnybody(request);
    const { user } = request;
    if (!user) throw new NotSignedIn();
    this.assertSure(user, context, access);
    return true;
  }

  /** Whoever must set up a second factor first is nobody to a public page until then. */
  private admitAnybody(request: RequestWithActor): true {
    if (request.user?.mustEnrol === true) request.user = null;
    return true;
  }

  /** What they may, and whether it is surely them: in this order, so that a proof opens no other door. */
  private assertSure(user: Actor, context: ExecutionContext, access: Access): void {
    const handler = context.getHandler();
    const says = (name: string): boolean => this.reflector.get(name, handler) === true;
    if (user.mustEnrol && !says(WHILE_ENROLLING)) throw new SecondFactorNeeded();
    assertOpen(user, says);
    if (access !== 'signed-in' && !user.permissions.has(access)) throw new Forbidden();
    const of = this.reflector.get<StepUpOf | undefined>(STEP_UP, handler);
    const isAsked = of === true || (of === 'with a factor' && user.hasFactor);
    if (isAsked && !user.isFresh) throw new StepUpNeeded();
  }

  /** Nobody being signed in is an answer, not an error: the route's access decides. */
  override handleRequest<TUser = Actor | null>(error: unknown, user: TUser | false): TUser {
    if (error instanceof Error) throw error;
    return (user || null) as TUser;
  }

  /**
   * On a public route a program is nobody; elsewhere it is a deputy of its account, which may do there
   * what the account may and the scope names. No cookie beside the key is looked at.
   */
  private async admitKey(key: string, context: ExecutionContext, access: Access): Promise<boolean> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const { scopes, allowance, owner } = await this.keys.admit(key).catch((error: unknown) => {
      if (error instanceof ApiKeyInvalid) challenge(reply, 'invalid_token');
      throw error;
    });
    tellAllowance(reply, allowance);
    if (allowance.left < 0) throw new TooManyRequests(allowance.resetsInSeconds);
    const scope = this.reflector.get<Scope | undefined>(KEY_SCOPE, context.getHandler());
    if (scope === undefined || !scopes.has(scope)) {
      challenge(reply, 'insufficient_scope');
      throw new ScopeMissing(scope ?? null);
    }
    if (access === 'public') return true;
    if (request.headers[ON_BEHALF_OF] !== undefined) throw new NotOnBehalf();
    request.user = await owner();
    return this.assertOpen(request.user, access);
  }

  /** What the person may, and of that only what is done in somebody's name; a new proof is the admin's own. */
  private async admitSupport(
    actId: string,
    context: ExecutionContext,
    access: Access,
  ): Promise<boolean> {
    await super.canActivate(context);
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const { user: admin } = request;
    if (!admin) throw new NotSignedIn();
    if (admin.mustEnrol) throw new SecondFactorNeeded();
    request.user = await this.support.admit(request, actId, admin);
    const says = (name: string): boolean => this.reflector.get(name, context.getHandler()) === true;
    if (!says(ON_BEHALF)) throw new NotOnBehalf();
    if (!admin.isFresh && says(STEP_UP)) throw new StepUpNeeded();
    return this.assertOpen(request.user, access);
  }

  private assertOpen(user: Actor, access: Access): true {
    if (access === 'signed-in' || user.permissions.has(access)) return true;
    throw new Forbidden();
  }
}

/** RFC 6750, section 3. */
function challenge(reply: FastifyReply, error: 'invalid_token' | 'insufficient_scope'): void {
  void reply.header('WWW-Authenticate', `Bearer realm="RuangPulih", error="${error}"`);
}

/** Setting up a factor and proving oneself lead to what stays open, so they stay open as well. */
function assertOpen({ isSuspended }: Actor, says: (name: string) => boolean): void {
  if (isSuspended && !says(WHILE_SUSPENDED) && !says(WHILE_ENROLLING)) throw new AccountSuspended();
}
