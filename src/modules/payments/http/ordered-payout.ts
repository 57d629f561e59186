import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { expectedVersionOf } from '../../../platform/http/entity-tag.js';
import type { RequestWithActor } from '../../../platform/http/actor.js';
import { NotSignedIn } from '../../../platform/http/http.errors.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { idempotencyKeyOf } from '../../../platform/http/idempotency.js';
import type { PayoutOrder } from '../application/change-payout.js';

const ids = new IdPipe();

/** Which payout `:id` names, who is asking, under which key and over which version. */
export const OrderedPayout = createParamDecorator(
  (_: unknown, context: ExecutionContext): PayoutOrder => {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const { id = '' } = request.params as Partial<Record<string, string>>;
    if (!request.user) throw new NotSignedIn();
    return {
      payoutId: ids.transform(id),
      adminId: request.user.accountId,
      key: idempotencyKeyOf(request),
      expected: expectedVersionOf(request.headers['if-match']),
    };
  },
);
