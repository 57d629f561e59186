import { ApiProperty, ApiSchema } from '@nestjs/swagger';

@ApiSchema({ name: 'Offer' })
export class OfferResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty({ format: 'date-time', description: 'Until when it is kept' }) keepUntil!: string;
}

const REFUSALS = ['late', 'often'] as const;

@ApiSchema({ name: 'Moving' })
export class MovingResponse {
  @ApiProperty({
    type: String,
    enum: REFUSALS,
    enumName: 'MoveRefusal',
    nullable: true,
    description: 'What stands against it now; null when nothing does',
  })
  refusal!: (typeof REFUSALS)[number] | null;
  @ApiProperty({ format: 'date-time', description: 'The last instant it may be moved' })
  until!: string;
  @ApiProperty({ type: 'integer' }) movesLeft!: number;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The most percent a later cancellation gives back; null: nothing is taken away',
  })
  capAfter!: number | null;
}
