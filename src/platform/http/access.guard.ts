import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { ACCESS, type Access } from './access.js';
import type { Actor, RequestWithActor } from './actor.js';
import { Forbidden, NotSignedIn } from './http.errors.js';

/** Passport's name of the strategy that reads our session; accounts registers it. */
export const SESSION_STRATEGY = 'session-cookie';

/** Closed by default: a route opens only by what it declares with `AllowAccess`. */
@Injectable()
export class AccessGuard extends AuthGuard(SESSION_STRATEGY) {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (access === undefined) throw new Forbidden();
    if (access === 'webhook') return true;
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    // Without a cookie there is nobody to be found, which most visitors of public pages are.
    if (access === 'public' && request.headers.cookie === undefined) return true;
    await super.canActivate(context);
    if (access === 'public') return true;
    const { user } = request;
    if (!user) throw new NotSignedIn();
    if (access !== 'signed-in' && !user.permissions.has(access)) throw new Forbidden();
    return true;
  }

  /** Nobody being signed in is an answer, not an error: the route's access decides. */
  override handleRequest<TUser = Actor | null>(error: unknown, user: TUser | false): TUser {
    if (error instanceof Error) throw error;
    return (user || null) as TUser;
  }
}
