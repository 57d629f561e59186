import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DayInterval, WorkingHoursRule } from './scheduling.requests.js';

export class WorkingHoursResponse {
  @ApiProperty({ description: 'IANA name' }) timeZone!: string;
  @ApiProperty({ type: [WorkingHoursRule] }) rules!: WorkingHoursRule[];
  @ApiProperty({ type: 'integer' }) version!: number;
}

export class OverrideResponse {
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty({ type: [DayInterval] }) intervals!: DayInterval[];
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
}

export class OverrideListResponse {
  @ApiProperty({ type: [OverrideResponse] }) items!: OverrideResponse[];
}

export class ScheduleSettingsResponse {
  @ApiProperty({ type: 'integer' }) bufferBeforeMinutes!: number;
  @ApiProperty({ type: 'integer' }) bufferAfterMinutes!: number;
  @ApiProperty({ type: 'integer' }) noticeHours!: number;
  @ApiProperty({ type: 'integer' }) horizonDays!: number;
  @ApiProperty({ type: 'integer' }) slotStepMinutes!: number;
  @ApiProperty({ type: 'integer', nullable: true }) mostSessionsADay!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) mostSessionsAWeek!: number | null;
  @ApiProperty() approvesNewClients!: boolean;
  @ApiProperty({ type: 'integer' }) version!: number;
}

/** What the back office sees: the ordinary week and its settings, never a note on a date. */
@ApiSchema({ name: 'AdminScheduleResponse' })
export class AdminScheduleResponse {
  @ApiProperty({ description: 'IANA name; the wall clock on which the hours are meant' })
  timeZone!: string;
  @ApiProperty({ type: [WorkingHoursRule] }) rules!: WorkingHoursRule[];
  @ApiProperty({ type: 'integer' }) bufferBeforeMinutes!: number;
  @ApiProperty({ type: 'integer' }) bufferAfterMinutes!: number;
  @ApiProperty({ type: 'integer' }) noticeHours!: number;
  @ApiProperty({ type: 'integer' }) horizonDays!: number;
  @ApiProperty({ type: 'integer' }) slotStepMinutes!: number;
  @ApiProperty({ type: 'integer', nullable: true }) mostSessionsADay!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) mostSessionsAWeek!: number | null;
  @ApiProperty() approvesNewClients!: boolean;
}
