import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiExtension } from '@nestjs/swagger';

export const ACCESS = 'access';

/** `public`: anybody. `webhook`: proves itself by signature. `signed-in`: any account. Else a permission. */
export type Access = 'public' | 'webhook' | 'signed-in' | `${string}:${string}`;

/** Declares who may call a route. A route without it is closed, and the process refuses to boot. */
export function AllowAccess(access: Access): MethodDecorator {
  const open = access === 'public' || access === 'webhook';
  return applyDecorators(
    SetMetadata(ACCESS, access),
    ApiExtension('x-access', access),
    ...(open ? [] : [ApiCookieAuth('session')]),
  );
}
