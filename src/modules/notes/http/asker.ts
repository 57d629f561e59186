import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { RequestWithActor } from '../../../platform/http/actor.js';
import { NotSignedIn } from '../../../platform/http/http.errors.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import type { Who } from '../domain/note.js';

/** The session of the path and the signed-in account that asks about it. */
export const Asker = createParamDecorator((_: unknown, context: ExecutionContext): Who => {
  const { params, user } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!user) throw new NotSignedIn();
  const { id } = params as { id: string };
  return { bookingId: new IdPipe().transform(id), accountId: user.accountId };
});
