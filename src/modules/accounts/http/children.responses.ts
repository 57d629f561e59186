import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { RELATIONSHIPS, type Relationship } from '../application/children.js';

@ApiSchema({ name: 'CarePerson' })
export class CarePersonResponse {
  @ApiProperty({ format: 'uuid', description: 'The carePersonId to book with' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'date' }) bornOn!: string;
  @ApiProperty({ enum: RELATIONSHIPS, enumName: 'Relationship' }) relationship!: Relationship;
  @ApiProperty({ description: '18 or older: nothing is booked or changed for them any more' })
  isGrown!: boolean;
  @ApiProperty({ type: 'integer', description: 'To be sent back as If-Match' }) version!: number;
}

@ApiSchema({ name: 'GuardianshipText' })
export class GuardianshipTextResponse {
  @ApiProperty() textVersion!: string;
  @ApiProperty({ description: 'In the reader’s language' }) text!: string;
}

@ApiSchema({ name: 'CarePersonListResponse' })
export class CarePersonListResponse {
  @ApiProperty({ type: [CarePersonResponse] }) items!: CarePersonResponse[];
  @ApiProperty({ type: GuardianshipTextResponse, description: 'What a guardian states of each' })
  guardianship!: GuardianshipTextResponse;
}
