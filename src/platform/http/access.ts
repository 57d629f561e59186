import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const ACCESS = 'access';
export const KEY_SCOPE = 'key-scope';
export const STEP_UP = 'step-up';
export const WHILE_ENROLLING = 'while-enrolling';
export const WHILE_SUSPENDED = 'while-suspended';

/** `public`: anybody. `webhook`: proves itself by signature. `signed-in`: any account. Else a permission. */
export type Access = 'public' | 'webhook' | 'signed-in' | `${string}:${string}`;

/** What a program's key must have been given: `directory:read`. */
export type Scope = `${string}:${string}`;

/** Declares who may call a route. A route without it is closed, and the process refuses to boot. */
export function AllowAccess(access: Access): MethodDecorator {
  return applyDecorators(SetMetadata(ACCESS, access), ApiExtension('x-access', access));
}

/** Opens a route to programs whose key has the scope. Without it no key may call the route at all. */
export function AllowKey(scope: Scope): MethodDecorator {
  return applyDecorators(SetMetadata(KEY_SCOPE, scope), ApiExtension('x-key-scope', scope));
}

/** Whoever calls the route has proven within the last minutes, once more, who they are. */
export function NeedsStepUp(): MethodDecorator {
  return applyDecorators(SetMetadata(STEP_UP, true), ApiExtension('x-step-up', true));
}

/** Leaves the route open to somebody who has yet to set up the second factor their role requires. */
export function OpenWhileEnrolling(): MethodDecorator {
  return applyDecorators(
    SetMetadata(WHILE_ENROLLING, true),
    ApiExtension('x-while-enrolling', true),
  );
}

/** Leaves the route open to somebody who is suspended: their own to read, or a right the law gives them. */
export function OpenWhileSuspended(): MethodDecorator {
  return applyDecorators(
    SetMetadata(WHILE_SUSPENDED, true),
    ApiExtension('x-while-suspended', true),
  );
}
