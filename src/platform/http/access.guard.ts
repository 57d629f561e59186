import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyReply } from 'fastify';
import {
  ACCESS,
  KEY_SCOPE,
  STEP_UP,
  WHILE_ENROLLING,
  WHILE_SUSPENDED,
  type Access,
  type Scope,
} from './access.js';
import type { Actor, RequestWithActor } from './actor.js';
import { KeyDesk, keyOf, tellAllowance } from './api-key.js';
import {
  AccountSuspended,
  ApiKeyInvalid,
  Forbidden,
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
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (access === undefined) throw new Forbidden();
    if (access === 'webhook') return true;
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const key = keyOf(request.headers.authorization);
    if (key !== undefined) return this.admitKey(key, context);
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
    if (!user.isFresh && says(STEP_UP)) throw new StepUpNeeded();
  }

  /** Nobody being signed in is an answer, not an error: the route's access decides. */
  override handleRequest<TUser = Actor | null>(error: unknown, user: TUser | false): TUser {
    if (error instanceof Error) throw error;
    return (user || null) as TUser;
  }

  /** A program is nobody: whoever made its key is not there, and no cookie beside it is looked at. */
  private async admitKey(key: string, context: ExecutionContext): Promise<boolean> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const { scopes, allowance } = await this.keys.admit(key).catch((error: unknown) => {
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
    return true;
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
