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
import { PROFILE_STATUSES, type ProfileStatus } from '../domain/own-profile.js';
import { CategoryResponse } from './directory.responses.js';

@ApiSchema({ name: 'AdminPsychologistListItem' })
export class AdminPsychologistListItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty() slug!: string;
  @ApiProperty({ description: 'A draft may leave this and what follows empty' }) name!: string;
  @ApiProperty() title!: string;
  @ApiProperty() city!: string;
  @ApiProperty({ enum: PROFILE_STATUSES, enumName: 'ProfileStatus' }) status!: ProfileStatus;
  @ApiProperty({ type: Number, nullable: true }) rating!: number | null;
  @ApiProperty({ type: 'integer' }) reviewCount!: number;
  @ApiProperty({ type: 'integer', description: 'On offer today' }) serviceCount!: number;
  @ApiProperty({ type: Money, nullable: true, description: 'Null without a service on offer' })
  priceFrom!: Money | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

@ApiSchema({ name: 'AdminPsychologistListResponse' })
export class AdminPsychologistListResponse {
  @ApiProperty({ type: [AdminPsychologistListItem] }) items!: AdminPsychologistListItem[];
  @ApiProperty({ type: 'integer' }) total!: number;
}

@ApiSchema({ name: 'AdminServiceResponse' })
export class AdminServiceResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer' }) durationMinutes!: number;
  @ApiProperty({ type: Money }) price!: Money;
  @ApiProperty({ enum: MODES, enumName: 'Mode', isArray: true }) modes!: Mode[];
  @ApiProperty({ enum: AUDIENCES, enumName: 'Audience' }) audience!: Audience;
  @ApiProperty({ description: 'Whether a paid booking stands at once' }) autoConfirm!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) withdrawnAt!: string | null;
}

@ApiSchema({ name: 'AdminPsychologistResponse' })
export class AdminPsychologistResponse extends AdminPsychologistListItem {
  @ApiProperty({ type: String, enum: GENDERS, enumName: 'Gender', nullable: true })
  gender!: Gender | null;
  @ApiProperty({ description: 'IANA name' }) timeZone!: string;
  @ApiProperty() headline!: string;
  @ApiProperty() about!: string;
  @ApiProperty({ type: [CategoryResponse] }) categories!: CategoryResponse[];
  @ApiProperty({ type: [String] }) approaches!: string[];
  @ApiProperty({ type: [String] }) languages!: string[];
  @ApiProperty({ type: String, format: 'date', nullable: true }) practisingSince!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'In their own zone' })
  bookableUntil!: string | null;
  @ApiProperty({ type: String, nullable: true }) avatarUrl!: string | null;
  @ApiProperty({ type: [AdminServiceResponse], description: 'Those withdrawn come last' })
  services!: AdminServiceResponse[];
}
