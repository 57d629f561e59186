import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ALERT_LEVELS, type AlertLevel } from '../domain/score.js';

/** Level and since when, never an answer. */
class AlertBase {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ enum: ALERT_LEVELS, enumName: 'AlertLevel' }) level!: AlertLevel;
  @ApiProperty({ format: 'date-time' }) raisedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  acknowledgedAt!: string | null;
}

@ApiSchema({ name: 'SafetyAlertResponse' })
export class SafetyAlertResponse extends AlertBase {
  @ApiProperty({ format: 'uuid', description: 'The person in care' }) clientId!: string;
  @ApiProperty() clientName!: string;
}

@ApiSchema({ name: 'SafetyAlertListResponse' })
export class SafetyAlertListResponse {
  @ApiProperty({ type: [SafetyAlertResponse] }) items!: SafetyAlertResponse[];
}

@ApiSchema({ name: 'ClientSafetyAlert' })
export class ClientSafetyAlert extends AlertBase {
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What was done' })
  disposition!: string | null;
}

@ApiSchema({ name: 'ClientSafetyAlertListResponse' })
export class ClientSafetyAlertListResponse {
  @ApiProperty({ type: [ClientSafetyAlert] }) items!: ClientSafetyAlert[];
}
