import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Language } from '../../../platform/http/language.js';
import { PROFILE_STATUSES, type ProfileStatus } from '../application/profile-lookup.js';
import { SUSPENSION_KINDS, type SuspensionKind } from '../domain/account-state.js';
import { CONSENT_KINDS, type ConsentKind } from '../domain/consent-texts.js';
import { DUTIES, type Duty } from '../domain/duties.js';
import { ROLES, type Role } from '../domain/roles.js';
import { LANGUAGES } from './accounts.requests.js';

@ApiSchema({ name: 'MeResponse' })
export class MeResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() email!: string;
  @ApiProperty() emailVerified!: boolean;
  @ApiProperty({ type: 'string', nullable: true, description: 'E.164' }) phone!: string | null;
  @ApiProperty({ description: 'A code sent there was typed in' }) phoneVerified!: boolean;
  @ApiProperty({ type: 'string', nullable: true, description: 'E.164; waits for its code' })
  phoneInProof!: string | null;
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true }) roles!: Role[];
  @ApiProperty({ enum: DUTIES, enumName: 'Duty', isArray: true, description: 'Of an admin alone' })
  duties!: Duty[];
  @ApiProperty({ type: [String], description: 'What the routes’ x-access asks for' })
  permissions!: string[];
  @ApiProperty({ description: 'IANA name' }) timeZone!: string;
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) language!: Language;
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true }) psychologistId!: string | null;
  @ApiProperty({ type: String, enum: PROFILE_STATUSES, enumName: 'ProfileStatus', nullable: true })
  psychologistStatus!: ProfileStatus | null;
  @ApiProperty({ description: 'A second factor has to be set up before anything else opens' })
  mustEnrol!: boolean;
  @ApiProperty({ enum: SUSPENSION_KINDS, enumName: 'SuspensionKind', nullable: true })
  suspension!: SuspensionKind | null;
}

@ApiSchema({ name: 'ConsentTextResponse' })
export class ConsentTextResponse {
  @ApiProperty({ enum: CONSENT_KINDS, enumName: 'ConsentKind' }) kind!: ConsentKind;
  @ApiProperty() textVersion!: string;
  @ApiProperty({ description: 'Paragraphs, parted by empty lines' }) text!: string;
}

@ApiSchema({ name: 'ConsentTextListResponse' })
export class ConsentTextListResponse {
  @ApiProperty({ type: [ConsentTextResponse] }) items!: ConsentTextResponse[];
}
