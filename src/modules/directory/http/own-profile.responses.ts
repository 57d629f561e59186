import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { FILE_STANDINGS, type FileStanding } from '../../../platform/files/files.js';
import { GENDERS, type Gender } from '../domain/offering.js';
import { PROFILE_STATUSES, type ProfileStatus } from '../domain/own-profile.js';
import { EducationResponse, ServiceResponse } from './directory.responses.js';

@ApiSchema({ name: 'OwnPhotoResponse' })
export class OwnPhotoResponse {
  @ApiProperty({
    enum: FILE_STANDINGS,
    enumName: 'FileStanding',
    type: String,
    nullable: true,
    description: 'Null without a photo; shown to others once it is `kept`',
  })
  standing!: FileStanding | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why the last one was taken away' })
  removalReason!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What others see in its place' })
  avatarUrl!: string | null;
}

@ApiSchema({ name: 'OwnProfileResponse' })
export class OwnProfileResponse {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null before a first save',
  })
  id!: string | null;
  @ApiProperty({ enum: PROFILE_STATUSES, enumName: 'ProfileStatus' }) status!: ProfileStatus;
  @ApiProperty({ type: String, nullable: true }) slug!: string | null;
  @ApiProperty() name!: string;
  @ApiProperty() title!: string;
  @ApiProperty() city!: string;
  @ApiProperty({ description: 'IANA name' }) timeZone!: string;
  @ApiProperty({ type: String, enum: GENDERS, enumName: 'Gender', nullable: true })
  gender!: Gender | null;
  @ApiProperty() headline!: string;
  @ApiProperty() about!: string;
  @ApiProperty({ type: [String] }) approaches!: string[];
  @ApiProperty({ type: [String] }) languages!: string[];
  @ApiProperty({ type: String, format: 'date', nullable: true }) practisingSince!: string | null;
  @ApiProperty({ type: [String], description: 'Slugs' }) categories!: string[];
  @ApiProperty({ type: [EducationResponse] }) education!: EducationResponse[];
  @ApiProperty({ type: String, nullable: true }) avatarUrl!: string | null;
  @ApiProperty({ type: 'integer' }) version!: number;
}

@ApiSchema({ name: 'OwnServiceResponse' })
export class OwnServiceResponse extends ServiceResponse {
  @ApiProperty({ type: 'integer' }) version!: number;
}

@ApiSchema({ name: 'OwnServiceListResponse' })
export class OwnServiceListResponse {
  @ApiProperty({ type: [OwnServiceResponse] }) items!: OwnServiceResponse[];
}
