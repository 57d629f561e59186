import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';

export const ACCESS = 'access';
export const KEY_SCOPE = 'key-scope';
export const STEP_UP = 'step-up';
export const ON_BEHALF = 'on-behalf';
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

/** Of whom a route asks a new proof: of everybody, or of whoever has a second factor to prove with. */
export type StepUpOf = true | 'with a factor';

/**
 * Whoever calls the route has proven within the last minutes, once more, who they are. `with a factor`
 * is for routes that ask for the password themselves, which is all that others have.
 */
export function NeedsStepUp(of: StepUpOf = true): MethodDecorator {
  return applyDecorators(SetMetadata(STEP_UP, of), ApiExtension('x-step-up', of));
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

/**
 * Opens the route to an admin who helps the person whose route it is, under a support act. Without it
 * no admin may call it in anybody's name. What is clinical, a secret, a contact, a consent or money
 * never has it.
 */
export function MayActOnBehalf(): MethodDecorator {
  return applyDecorators(
    SetMetadata(ON_BEHALF, true),
    ApiExtension('x-on-behalf', true),
    ApiHeader({
      name: 'On-Behalf-Of',
      required: false,
      description: 'Of admins: the support act under which this is asked in the person’s name',
      schema: { type: 'string', format: 'uuid' },
    }),
  );
}
