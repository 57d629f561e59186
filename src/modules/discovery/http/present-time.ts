import { isoOf } from '../../../kernel/time/instant.js';
import { moneyOf } from '../../../platform/http/money.js';
import type { OpenTime } from '../../booking/index.js';
import type { OpenTimeResponse } from './search.responses.js';

export function presentTime({ startsAt, endsAt, serviceId, price }: OpenTime): OpenTimeResponse {
  return { startsAt: isoOf(startsAt), endsAt: isoOf(endsAt), serviceId, price: moneyOf(price) };
}
