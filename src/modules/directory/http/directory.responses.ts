import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Money } from '../../../platform/http/money.js';
import {
  AUDIENCES,
  GENDERS,
  MODES,
  type Audience,
  type Gender,
  type Mode,
} from '../domain/offering.js';

export class CategoryResponse {
  @ApiProperty() slug!: string;
  @ApiProperty({ description: 'In the reader’s language' }) name!: string;
}

export class CategoryListResponse {
  @ApiProperty({ type: [CategoryResponse] }) items!: CategoryResponse[];
}

export class ServiceResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() description!: string;
  @ApiProperty({ type: 'integer' }) durationMinutes!: number;
  @ApiProperty({ type: Money }) price!: Money;
  @ApiProperty({ enum: MODES, enumName: 'Mode', isArray: true }) modes!: Mode[];
  @ApiProperty({ enum: AUDIENCES, enumName: 'Audience' }) audience!: Audience;
  @ApiProperty({ description: 'Whether a paid booking stands at once' }) autoConfirm!: boolean;
}

export class ServiceListResponse {
  @ApiProperty({ type: [ServiceResponse] }) items!: ServiceResponse[];
}

export class RefundStep {
  @ApiProperty({ type: 'integer', description: 'At least so many hours before the start' })
  hoursBefore!: number;
  @ApiProperty({ type: 'integer', description: 'so much of the price comes back' })
  percent!: number;
}

export class PsychologistCardResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty() name!: string;
  @ApiProperty() title!: string;
  @ApiProperty() city!: string;
  @ApiProperty({ description: 'IANA name' }) timeZone!: string;
  @ApiProperty({ type: String, nullable: true }) avatarUrl!: string | null;
  @ApiProperty() headline!: string;
  @ApiProperty({ enum: GENDERS, enumName: 'Gender' }) gender!: Gender;
  @ApiProperty({ type: [CategoryResponse] }) categories!: CategoryResponse[];
  @ApiProperty({ type: [String] }) approaches!: string[];
  @ApiProperty({ type: [String] }) languages!: string[];
  @ApiProperty({ type: 'integer' }) yearsOfPractice!: number;
  @ApiProperty({ type: Number, nullable: true }) rating!: number | null;
  @ApiProperty({ type: 'integer' }) reviewCount!: number;
  @ApiProperty({ type: Money }) priceFrom!: Money;
  @ApiProperty({ enum: MODES, enumName: 'Mode', isArray: true }) modes!: Mode[];
}

@ApiSchema({ name: 'Education' })
export class EducationResponse {
  @ApiProperty() title!: string;
  @ApiProperty() institution!: string;
  @ApiProperty({ type: 'integer', description: 'When it was finished' }) year!: number;
}

export class PsychologistProfileResponse extends PsychologistCardResponse {
  @ApiProperty() about!: string;
  @ApiProperty({ type: String, format: 'date', description: 'When practice began' })
  practisingSince!: string;
  @ApiProperty({ type: [EducationResponse] }) education!: EducationResponse[];
  @ApiProperty({ type: [ServiceResponse] }) services!: ServiceResponse[];
  @ApiProperty({ type: 'integer', description: 'No session begins sooner' }) noticeHours!: number;
  @ApiProperty({ type: 'integer', description: 'No session begins later' }) horizonDays!: number;
  @ApiProperty({ description: 'Whether who is new waits for a yes, whatever the service says' })
  approvesNewClients!: boolean;
  @ApiProperty({ type: [RefundStep] }) refundSteps!: RefundStep[];
}
