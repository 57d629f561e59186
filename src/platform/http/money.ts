import { ApiProperty, ApiSchema } from '@nestjs/swagger';

/** Whole rupiah on the wire. */
@ApiSchema({ name: 'Money' })
export class Money {
  @ApiProperty({ type: 'integer', description: 'Whole rupiah' }) amount!: number;
  @ApiProperty({ enum: ['IDR'] }) currency!: 'IDR';
}

export function moneyOf(amount: number): Money {
  return { amount, currency: 'IDR' };
}
