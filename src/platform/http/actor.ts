import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Deputy } from './deputy.js';
import { NotSignedIn } from './http.errors.js';

/** Who is asking, as accounts says it. */
export interface Actor {
  readonly accountId: string;
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<string>;
  readonly timeZone: string;
  readonly language: 'id' | 'en';
  readonly hasFactor: boolean;
  /** Has yet to set up a second factor that their role requires; nothing else is open to them. */
  readonly mustEnrol: boolean;
  /** Suspended: only what is theirs to read is open to them. */
  readonly isSuspended: boolean;
  /** Has proven within the last minutes, once more, who they are. */
  readonly isFresh: boolean;
  /** Who asks instead of them; absent when they do so themselves. */
  readonly deputy?: Deputy;
}

/** Tells who is behind a request; accounts provides it. */
export abstract class ActorResolver {
  /** Null when nobody is signed in. */
  abstract resolve(request: FastifyRequest): Promise<Actor | null>;

  /** The same by a browser’s `Cookie` header, for what is no request of the API. */
  abstract resolveCookies(header: string | undefined): Promise<Actor | null>;
}

/** Why a request was refused: the problem's code, and of a bad request which rules it broke. */
export interface RefusalNote {
  readonly code: string;
  readonly rules?: readonly string[];
}

/** A request that the problem filter has answered. */
export type RefusedRequest = FastifyRequest & { refusal?: RefusalNote };

/** A request after the access guard has looked at it. */
export type RequestWithActor = FastifyRequest & { user?: Actor | null };

/** The same where nobody need be signed in. */
export const MaybeActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null =>
    context.switchToHttp().getRequest<RequestWithActor>().user ?? null,
);

/** The signed-in actor of the request. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { user } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!user) throw new NotSignedIn();
  return user;
});
