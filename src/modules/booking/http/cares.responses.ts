import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { avatarUrlOf } from '../../directory/index.js';
import type { CareView } from '../application/list-cares.js';

export const CARE_ENDERS = ['client', 'psychologist', 'system'] as const;

@ApiSchema({ name: 'CarePsychologist' })
export class CarePsychologist {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty() name!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: String, nullable: true }) avatarUrl!: string | null;
}

@ApiSchema({ name: 'CareResponse' })
export class CareResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: CarePsychologist }) psychologist!: CarePsychologist;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it ended; null while it lasts',
  })
  until!: string | null;
  @ApiProperty({ enum: CARE_ENDERS, enumName: 'CareEnder', nullable: true })
  endedBy!: (typeof CARE_ENDERS)[number] | null;
}

@ApiSchema({ name: 'CareListResponse' })
export class CareListResponse {
  @ApiProperty({ type: [CareResponse] }) items!: CareResponse[];
}

export function presentCare(row: CareView): CareResponse {
  return {
    id: row.id,
    psychologist: {
      id: row.psychologist_id,
      slug: row.slug,
      name: row.name,
      title: row.title,
      avatarUrl: avatarUrlOf(row.psychologist_id, {
        hasDrawing: row.has_avatar,
        photo: row.photo_name,
      }),
    },
    since: row.from_at.toISOString(),
    until: row.until_at && row.until_at.toISOString(),
    endedBy: row.ended_by,
  };
}
