import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { BAND_CODES, MEASURE_CODES, type BandCode, type MeasureCode } from '../domain/measure.js';
import { MeasureScale } from './measures.responses.js';

@ApiSchema({ name: 'ProgressPoint' })
export class ProgressPoint {
  @ApiProperty({ format: 'uuid' }) responseId!: string;
  @ApiProperty({ format: 'date-time' }) takenAt!: string;
  @ApiProperty({ type: 'integer' }) total!: number;
  @ApiProperty({ enum: BAND_CODES, enumName: 'BandCode' }) band!: BandCode;
  @ApiProperty({
    type: String,
    enum: ['better', 'worse'],
    enumName: 'ReliableChange',
    nullable: true,
    description: 'More than noise, against the first point',
  })
  change!: 'better' | 'worse' | null;
  @ApiProperty({ description: 'Asked for by a psychologist; to a psychologist: by them' })
  isAssigned!: boolean;
}

@ApiSchema({ name: 'ProgressSeries' })
export class ProgressSeries {
  @ApiProperty({ enum: MEASURE_CODES, enumName: 'MeasureCode' }) measureCode!: MeasureCode;
  @ApiProperty() name!: string;
  @ApiProperty({ type: MeasureScale }) scale!: MeasureScale;
  @ApiProperty({ type: [ProgressPoint], description: 'Oldest first' }) points!: ProgressPoint[];
}

@ApiSchema({ name: 'MoodResponse' })
export class MoodResponse {
  @ApiProperty({ format: 'date', description: 'On the client’s calendar' }) date!: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5 }) level!: number;
  @ApiProperty({ type: String, nullable: true }) words!: string | null;
  @ApiProperty({ type: 'integer' }) version!: number;
}

@ApiSchema({ name: 'GoalStep' })
export class GoalStep {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10 }) progress!: number;
}

@ApiSchema({ name: 'GoalResponse' })
export class GoalResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ enum: ['client', 'psychologist'] }) writtenBy!: 'client' | 'psychologist';
  @ApiProperty() text!: string;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10 }) progress!: number;
  @ApiProperty() isDone!: boolean;
  @ApiProperty({ type: [GoalStep], description: 'Oldest first' }) history!: GoalStep[];
}

@ApiSchema({ name: 'MeasureAssignment' })
export class AssignmentResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: MEASURE_CODES, enumName: 'MeasureCode' }) measureCode!: MeasureCode;
  @ApiProperty({ format: 'date-time' }) assignedAt!: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Null is before the next session',
  })
  dueOn!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null when the reader asked' })
  psychologistName!: string | null;
}

@ApiSchema({ name: 'SharedKinds' })
export class SharedKinds {
  @ApiProperty() measures!: boolean;
  @ApiProperty() mood!: boolean;
  @ApiProperty() goals!: boolean;
}

@ApiSchema({ name: 'CareSharing' })
export class CareSharing {
  @ApiProperty({ format: 'uuid' }) careId!: string;
  @ApiProperty() psychologistName!: string;
  @ApiProperty({ type: SharedKinds }) shared!: SharedKinds;
}

@ApiSchema({ name: 'VersionedText' })
export class VersionedText {
  @ApiProperty() textVersion!: string;
  @ApiProperty() text!: string;
}

@ApiSchema({ name: 'SharingResponse' })
export class SharingResponse {
  @ApiProperty({ type: [CareSharing] }) items!: CareSharing[];
}

/** What both see of it. */
class ProgressBase {
  @ApiProperty({ type: [ProgressSeries] }) series!: ProgressSeries[];
  @ApiProperty({ type: [MoodResponse], description: 'Newest first, 180 days at most' })
  moods!: MoodResponse[];
  @ApiProperty({ type: [GoalResponse] }) goals!: GoalResponse[];
  @ApiProperty({ type: [String], description: 'Starts of sessions that took place, oldest first' })
  sessions!: string[];
  @ApiProperty({ type: [AssignmentResponse] }) assignments!: AssignmentResponse[];
}

@ApiSchema({ name: 'MyProgressResponse' })
export class MyProgressResponse extends ProgressBase {
  @ApiProperty({ format: 'date', description: 'On the reader’s calendar' }) today!: string;
  @ApiProperty({ description: 'Nothing is stored before the reader has agreed' })
  isConsented!: boolean;
  @ApiProperty({ type: VersionedText }) consentText!: VersionedText;
  @ApiProperty({ type: [CareSharing] }) cares!: CareSharing[];
  @ApiProperty({ type: VersionedText }) sharingText!: VersionedText;
}

@ApiSchema({ name: 'ClientProgressResponse' })
export class ClientProgressResponse extends ProgressBase {
  @ApiProperty() clientName!: string;
  @ApiProperty({ type: SharedKinds }) shared!: SharedKinds;
}

@ApiSchema({ name: 'ClientAssignmentsResponse' })
export class ClientAssignmentsResponse {
  @ApiProperty() clientName!: string;
  @ApiProperty({ type: SharedKinds }) shared!: SharedKinds;
  @ApiProperty({ type: [AssignmentResponse] }) items!: AssignmentResponse[];
}

@ApiSchema({ name: 'WrittenMoodResponse' })
export class WrittenMoodResponse {
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
}

@ApiSchema({ name: 'WrittenGoalResponse' })
export class WrittenResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
}
