import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { FILE_STANDINGS, type FileStanding } from '../../../platform/files/files.js';
import { MEDIA_TYPES, type MediaType } from '../../../platform/files/inspection/media-type.js';
import {
  APPLICATION_ACTS,
  APPLICATION_STATUSES,
  type ApplicationAct,
  type ApplicationStatus,
} from '../domain/application-status.js';
import { CREDENTIAL_TYPES, type CredentialType } from '../domain/credential-type.js';

const GAP_CODES = [
  'missing',
  'licence_missing',
  'degree_missing',
  'expired',
  'document_missing',
] as const;
type GapCode = (typeof GAP_CODES)[number];
const ACTORS = ['psychologist', 'admin'] as const;
type Actor = (typeof ACTORS)[number];

@ApiSchema({ name: 'CredentialDocument' })
export class CredentialDocument {
  @ApiProperty({ description: 'As its owner calls it' }) name!: string;
  @ApiProperty({ enum: MEDIA_TYPES, enumName: 'MediaType' }) mediaType!: MediaType;
  @ApiProperty({ type: 'integer' }) sizeBytes!: number;
  @ApiProperty({
    enum: FILE_STANDINGS,
    enumName: 'FileStanding',
    description: 'Shown once it is `kept`; `checking`: no scanner has seen it yet',
  })
  standing!: FileStanding;
}

@ApiSchema({ name: 'CredentialResponse' })
export class CredentialResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: CREDENTIAL_TYPES, enumName: 'CredentialType' }) type!: CredentialType;
  @ApiProperty() number!: string;
  @ApiProperty() issuer!: string;
  @ApiProperty({ format: 'date' }) issuedOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) expiresOn!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was found good; null while it was not',
  })
  checkedAt!: string | null;
  @ApiProperty({ type: CredentialDocument, nullable: true })
  document!: CredentialDocument | null;
  @ApiProperty({ type: 'integer', description: 'Its own entity tag' }) version!: number;
}

@ApiSchema({ name: 'ApplicationGap' })
export class ApplicationGap {
  @ApiProperty({ description: '/profile/<field>, /credentials or /credentials/<id>' })
  pointer!: string;
  @ApiProperty({ enum: GAP_CODES, enumName: 'ApplicationGapCode' }) code!: GapCode;
}

@ApiSchema({ name: 'ApplicationEvent' })
export class ApplicationEventResponse {
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ enum: APPLICATION_ACTS, enumName: 'ApplicationAct' }) act!: ApplicationAct;
  @ApiProperty({ enum: APPLICATION_STATUSES, enumName: 'ApplicationStatus' })
  toStatus!: ApplicationStatus;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ enum: ACTORS, enumName: 'ApplicationActor' }) actor!: Actor;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
}

@ApiSchema({ name: 'ApplicationResponse' })
export class ApplicationResponse {
  @ApiProperty({ enum: APPLICATION_STATUSES, enumName: 'ApplicationStatus' })
  status!: ApplicationStatus;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) submittedAt!: string | null;
  @ApiProperty({ type: [CredentialResponse] }) credentials!: CredentialResponse[];
  @ApiProperty({ type: [ApplicationGap], description: 'What keeps it from being handed in' })
  missing!: ApplicationGap[];
  @ApiProperty({ type: [ApplicationEventResponse], description: 'Oldest first' })
  history!: ApplicationEventResponse[];
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last bookable date, in their own zone; null while there is no end',
  })
  validUntil!: string | null;
  @ApiProperty({ type: 'integer', description: 'Counts the changes of state' }) version!: number;
}
