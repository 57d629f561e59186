import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { AGE_BANDS, type AgeBand } from '../../accounts/index.js';
import { BOOKING_STATUSES, type BookingStatus } from '../../booking/index.js';
import { MODES, type Mode } from '../../directory/index.js';
import { NOTE_STATUSES, type NoteStatus } from '../domain/note.js';
import { SUMMARY_STATUSES, type SummaryStatus } from '../domain/summary.js';

@ApiSchema({ name: 'ClientSessionRef' })
export class ClientSessionRef {
  @ApiProperty({ format: 'uuid' }) bookingId!: string;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
}

@ApiSchema({ name: 'ClientResponse' })
export class ClientResponse {
  @ApiProperty({ format: 'uuid', description: 'The person in care' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Somebody else is their guardian, and books for them' })
  isChild!: boolean;
  @ApiProperty({
    type: String,
    enum: AGE_BANDS,
    enumName: 'AgeBand',
    nullable: true,
    description: 'Null of whoever never said when they were born',
  })
  ageBand!: AgeBand | null;
  @ApiProperty() timeZone!: string;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The care that lasts; null once it has ended',
  })
  careId!: string | null;
  @ApiProperty({ format: 'date-time', description: 'Of the first care' }) since!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) until!: string | null;
  @ApiProperty({ type: 'integer', description: 'Sessions that took place' }) sessionCount!: number;
  @ApiProperty({ type: ClientSessionRef, nullable: true }) lastSession!: ClientSessionRef | null;
  @ApiProperty({ type: ClientSessionRef, nullable: true }) nextSession!: ClientSessionRef | null;
}

@ApiSchema({ name: 'ClientListResponse' })
export class ClientListResponse {
  @ApiProperty({ type: [ClientResponse] }) items!: ClientResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

@ApiSchema({ name: 'RecordCode' })
export class RecordCodeResponse {
  @ApiProperty({ description: 'Shown this once. One that was made before opens nothing any more' })
  code!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
}

@ApiSchema({ name: 'ClientSession' })
export class ClientSession {
  @ApiProperty({ format: 'uuid' }) bookingId!: string;
  @ApiProperty({ enum: BOOKING_STATUSES, enumName: 'BookingStatus' }) status!: BookingStatus;
  @ApiProperty({ enum: MODES, enumName: 'Mode' }) mode!: Mode;
  @ApiProperty() serviceName!: string;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty({ enum: NOTE_STATUSES, enumName: 'NoteStatus' }) note!: NoteStatus;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) signedAt!: string | null;
  @ApiProperty({ enum: SUMMARY_STATUSES, enumName: 'SummaryStatus' }) summary!: SummaryStatus;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sharedAt!: string | null;
}

@ApiSchema({ name: 'ClientDetailResponse' })
export class ClientDetailResponse extends ClientResponse {
  @ApiProperty({ type: [ClientSession], description: 'Latest first' }) sessions!: ClientSession[];
}

@ApiSchema({ name: 'MySessionPsychologist' })
export class MySessionPsychologist {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty() name!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: String, nullable: true }) avatarUrl!: string | null;
}

@ApiSchema({ name: 'SharedExcerpt' })
export class SharedExcerpt {
  @ApiProperty({ description: 'Its beginning, on one line' }) excerpt!: string;
  @ApiProperty({ format: 'date-time' }) sharedAt!: string;
  @ApiProperty({ type: 'integer' }) homeworkTotal!: number;
  @ApiProperty({ type: 'integer' }) homeworkDone!: number;
}

@ApiSchema({ name: 'MySessionResponse' })
export class MySessionResponse {
  @ApiProperty({ format: 'uuid' }) bookingId!: string;
  @ApiProperty({ enum: BOOKING_STATUSES, enumName: 'BookingStatus' }) status!: BookingStatus;
  @ApiProperty({ enum: MODES, enumName: 'Mode' }) mode!: Mode;
  @ApiProperty() serviceName!: string;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty({ type: MySessionPsychologist }) psychologist!: MySessionPsychologist;
  @ApiProperty({ type: SharedExcerpt, nullable: true }) shared!: SharedExcerpt | null;
  @ApiProperty({
    description: 'False of what a guardian booked for me: the booking is theirs, the record mine',
  })
  isBookedByMe!: boolean;
}

@ApiSchema({ name: 'MySessionListResponse' })
export class MySessionListResponse {
  @ApiProperty({ type: [MySessionResponse] }) items!: MySessionResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
