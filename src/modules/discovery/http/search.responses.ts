import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Money } from '../../../platform/http/money.js';
import { PsychologistCardResponse } from '../../directory/index.js';

@ApiSchema({ name: 'OpenTime' })
export class OpenTimeResponse {
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty({
    format: 'uuid',
    description: 'The service shown first of those that can begin then',
  })
  serviceId!: string;
  @ApiProperty({ type: Money, description: 'Of that service' }) price!: Money;
}

@ApiSchema({ name: 'FoundPsychologist' })
export class FoundPsychologistResponse extends PsychologistCardResponse {
  @ApiProperty({
    type: [OpenTimeResponse],
    description: 'The next three that can be booked, of what is asked for; none when all is taken',
  })
  nextTimes!: OpenTimeResponse[];
}

@ApiSchema({ name: 'PsychologistListResponse' })
export class PsychologistListResponse {
  @ApiProperty({ type: [FoundPsychologistResponse] }) items!: FoundPsychologistResponse[];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null at the end; a page may be shorter than its limit and still have a next one',
  })
  nextCursor!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'As it was asked: IANA name' })
  timeZone!: string | null;
}
