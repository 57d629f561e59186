import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  SECTION_KEYS,
  TEMPLATE_NAMES,
  type SectionKey,
  type Template,
} from '../domain/note-template.js';
import { NOTE_ACTS, NOTE_STATUSES, type NoteAct, type NoteStatus } from '../domain/note.js';
import {
  SUMMARY_ACTS,
  SUMMARY_STATUSES,
  type SummaryAct,
  type SummaryStatus,
} from '../domain/summary.js';

@ApiSchema({ name: 'NoteSectionResponse' })
export class NoteSectionResponse {
  @ApiProperty({ enum: SECTION_KEYS, enumName: 'NoteSectionKey' }) key!: SectionKey;
  @ApiProperty() text!: string;
}

@ApiSchema({ name: 'AddendumResponse' })
export class AddendumResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ format: 'date-time' }) writtenAt!: string;
}

@ApiSchema({ name: 'NoteResponse' })
export class NoteResponse {
  @ApiProperty({ enum: NOTE_STATUSES, enumName: 'NoteStatus' }) status!: NoteStatus;
  @ApiProperty({ type: 'integer', description: '0 before anything was written' }) version!: number;
  @ApiProperty({ enum: TEMPLATE_NAMES, enumName: 'NoteTemplate' }) template!: Template;
  @ApiProperty({ type: [NoteSectionResponse], description: 'All of the template, in its order' })
  sections!: NoteSectionResponse[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) writtenAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) signedAt!: string | null;
  @ApiProperty({ type: [AddendumResponse], description: 'Oldest first' })
  addenda!: AddendumResponse[];
  @ApiProperty({ enum: NOTE_ACTS, enumName: 'NoteAct', isArray: true }) permittedActs!: NoteAct[];
}

@ApiSchema({ name: 'HomeworkResponse' })
export class HomeworkResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) doneAt!: string | null;
}

@ApiSchema({ name: 'SummaryResponse' })
export class SummaryResponse {
  @ApiProperty({
    enum: SUMMARY_STATUSES,
    enumName: 'SummaryStatus',
    description: '`changed`: shared, and written further since. A client reads `none` or `shared`',
  })
  status!: SummaryStatus;
  @ApiProperty({ type: 'integer', description: '0 before anything is there for the reader' })
  version!: number;
  @ApiProperty() text!: string;
  @ApiProperty({ type: [HomeworkResponse] }) homework!: HomeworkResponse[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) writtenAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sharedAt!: string | null;
  @ApiProperty({ enum: SUMMARY_ACTS, enumName: 'SummaryAct', isArray: true })
  permittedActs!: SummaryAct[];
}

@ApiSchema({ name: 'HomeworkTickResponse' })
export class HomeworkTickResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) doneAt!: string | null;
}
