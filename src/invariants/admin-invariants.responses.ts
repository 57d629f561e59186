import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { InvariantStanding } from './invariant-checks.js';
import { INVARIANTS, type InvariantCode } from './invariants.js';

const CODES = INVARIANTS.map(({ code }) => code);

@ApiSchema({ name: 'AdminInvariant' })
export class AdminInvariantResponse {
  @ApiProperty({ enum: CODES, enumName: 'InvariantCode' }) code!: InvariantCode;
  @ApiProperty({ type: 'integer', minimum: 0, description: 'How often it is broken' })
  count!: number;
  @ApiProperty({
    type: [String],
    description: 'The first few: ids of bookings, payments, payouts or ledger transactions',
  })
  ids!: string[];
}

@ApiSchema({ name: 'AdminInvariants' })
export class AdminInvariantsResponse {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the last check ended; null before the first',
  })
  checkedAt!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'How long it took' })
  milliseconds!: number | null;
  @ApiProperty({ description: 'A check is asked for and has not ended' }) isUnderWay!: boolean;
  @ApiProperty({ type: [AdminInvariantResponse], description: 'All there are, broken or not' })
  items!: AdminInvariantResponse[];
}

export function presentInvariants({
  last,
  isUnderWay,
}: InvariantStanding): AdminInvariantsResponse {
  const found = new Map(last?.breaches.map((breach) => [breach.code, breach]));
  return {
    checkedAt: last?.endedAt.toISOString() ?? null,
    milliseconds: last === null ? null : last.endedAt.getTime() - last.begunAt.getTime(),
    isUnderWay,
    items: CODES.map((code) => ({
      code,
      count: found.get(code)?.count ?? 0,
      ids: [...(found.get(code)?.ids ?? [])],
    })),
  };
}
