import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { OwnProfileResponse, presentOwnProfile } from '../../directory/index.js';
import type {
  AdminApplication,
  AdminApplicationRow,
} from '../application/admin-application-reader.js';
import { APPLICATION_STATUSES, type ApplicationStatus } from '../domain/application-status.js';
import { isoOf } from '../../../kernel/time/instant.js';
import { isGood, type CredentialCheck } from '../domain/credential-check.js';
import { ApplicationEventResponse, CredentialResponse } from './application.responses.js';
import { presentCredential, presentEvent } from './present-application.js';

@ApiSchema({ name: 'AdminApplicationListItem' })
export class AdminApplicationListItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: APPLICATION_STATUSES, enumName: 'ApplicationStatus' })
  status!: ApplicationStatus;
  @ApiProperty({ format: 'uuid' }) psychologistId!: string;
  @ApiProperty() psychologistName!: string;
  @ApiProperty() psychologistTitle!: string;
  @ApiProperty({ description: 'As they registered' }) accountName!: string;
  @ApiProperty({ type: 'integer' }) credentialCount!: number;
  @ApiProperty({ type: 'integer', description: 'Credentials nobody has compared yet' })
  uncheckedCount!: number;
  @ApiProperty({ format: 'date-time', description: 'When last handed in' }) submittedAt!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
}

@ApiSchema({ name: 'AdminApplicationListResponse' })
export class AdminApplicationListResponse {
  @ApiProperty({ type: [AdminApplicationListItem] }) items!: AdminApplicationListItem[];
  @ApiProperty({ type: 'integer' }) total!: number;
}

@ApiSchema({ name: 'CredentialCheck' })
export class CredentialCheckResponse {
  @ApiProperty() numberMatches!: boolean;
  @ApiProperty() nameMatches!: boolean;
  @ApiProperty() isCurrent!: boolean;
  @ApiProperty() issuerKnown!: boolean;
  @ApiProperty({ description: 'Where it was looked up' }) evidence!: string;
  @ApiProperty({ description: 'Whether every point holds' }) isGood!: boolean;
  @ApiProperty({ format: 'date-time' }) checkedAt!: string;
  @ApiProperty({ description: 'Name of the admin' }) checkedBy!: string;
}

@ApiSchema({ name: 'AdminCredential' })
export class AdminCredential extends CredentialResponse {
  @ApiProperty({ type: CredentialCheckResponse, nullable: true })
  check!: CredentialCheckResponse | null;
  @ApiProperty({ description: 'Somebody else names the same number' }) claimedElsewhere!: boolean;
}

@ApiSchema({ name: 'AdminApplicationEvent' })
export class AdminApplicationEvent extends ApplicationEventResponse {
  @ApiProperty() actorName!: string;
}

@ApiSchema({ name: 'AdminApplicationResponse' })
export class AdminApplicationResponse extends AdminApplicationListItem {
  @ApiProperty({ type: OwnProfileResponse }) profile!: OwnProfileResponse;
  @ApiProperty({ type: [AdminCredential] }) credentials!: AdminCredential[];
  @ApiProperty({ type: [AdminApplicationEvent], description: 'Oldest first' })
  history!: AdminApplicationEvent[];
}

export function presentAdminListItem(row: AdminApplicationRow): AdminApplicationListItem {
  return {
    id: row.id,
    status: row.status,
    psychologistId: row.psychologist_id,
    psychologistName: row.psychologist_name,
    psychologistTitle: row.psychologist_title,
    accountName: row.account_name,
    credentialCount: row.credential_count,
    uncheckedCount: row.unchecked_count,
    submittedAt: row.submitted_at.toISOString(),
    version: row.version,
  };
}

export function presentAdminApplication(found: AdminApplication): AdminApplicationResponse {
  return {
    ...presentAdminListItem(found.row),
    profile: presentOwnProfile(found.profile),
    credentials: found.credentials.map((credential) => ({
      ...presentCredential(credential, found.documents),
      check: presentCheck(credential.check),
      claimedElsewhere: found.claimedElsewhere.has(credential.id),
    })),
    history: found.history.map((event) => ({
      ...presentEvent(event),
      actorName: event.actorName,
    })),
  };
}

function presentCheck(check: CredentialCheck | null): CredentialCheckResponse | null {
  if (check === null) return null;
  const { points, evidence, checkedAt, checkedBy } = check;
  return { ...points, evidence, isGood: isGood(check), checkedAt: isoOf(checkedAt), checkedBy };
}
