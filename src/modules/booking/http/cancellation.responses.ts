import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { isoOf } from '../../../kernel/time/instant.js';
import { Money, moneyOf } from '../../../platform/http/money.js';
import type { CancellationQuote } from '../application/cancellation-quotes.js';
import { CANCELLATION_RULES, type CancellationRule } from '../domain/cancellation.js';

@ApiSchema({ name: 'CancellationQuote' })
export class CancellationQuoteResponse {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 }) refundPercent!: number;
  @ApiProperty({ type: Money, description: 'What was paid' }) paid!: Money;
  @ApiProperty({ type: Money, description: 'What would come back, rounded up' }) refund!: Money;
  @ApiProperty({ type: Money }) kept!: Money;
  @ApiProperty({
    enum: CANCELLATION_RULES,
    enumName: 'CancellationRule',
    description:
      'by_hours: by the notice; capped: by the notice there was when the session was moved; free_window: free for a while',
  })
  rule!: CancellationRule;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The notice, in hours, this percent needs; only of by_hours',
  })
  hoursBefore!: number | null;
  @ApiProperty({ format: 'date-time', description: 'From then on it is less, or too late' })
  holdsUntil!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'What it is then' })
  nextPercent!: number | null;
}

export function presentQuote(quote: CancellationQuote): CancellationQuoteResponse {
  const { percent, rule, hoursBefore, holdsUntil, nextPercent, paid, refund, kept } = quote;
  return {
    refundPercent: percent,
    ...{ paid: moneyOf(paid), refund: moneyOf(refund), kept: moneyOf(kept) },
    ...{ rule, hoursBefore, holdsUntil: isoOf(holdsUntil), nextPercent },
  };
}
