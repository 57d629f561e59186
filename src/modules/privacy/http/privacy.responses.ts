import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { CONSENT_KINDS, type ConsentKind } from '../../accounts/index.js';
import { REQUEST_KINDS, type RequestKind } from '../application/admin-request-reader.js';
import { CONSENT_STANDINGS, type ConsentStanding } from '../application/read-consents.js';
import { ERASURE_OBSTACLES, type ErasureObstacle } from '../domain/privacy.errors.js';
import { ERASURE_STATES, type ErasureState } from '../domain/erasure-state.js';
import { EXPORT_STATES, type ExportState } from '../domain/export-state.js';

@ApiSchema({ name: 'ConsentReceipt' })
export class ConsentReceiptResponse {
  @ApiProperty() textVersion!: string;
  @ApiProperty({ format: 'date-time' }) givenAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) withdrawnAt!: string | null;
  @ApiProperty({ description: 'The screen it was given on' }) screen!: string;
}

@ApiSchema({ name: 'MyConsent' })
export class MyConsentResponse {
  @ApiProperty({ enum: CONSENT_KINDS, enumName: 'ConsentKind' }) kind!: ConsentKind;
  @ApiProperty({
    enum: CONSENT_STANDINGS,
    enumName: 'ConsentStanding',
    description: 'outdated: to a text that has changed since',
  })
  standing!: ConsentStanding;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) since!: string | null;
  @ApiProperty() mayWithdraw!: boolean;
  @ApiProperty({ description: 'Of the text shown today' }) textVersion!: string;
  @ApiProperty({ description: 'Paragraphs, parted by empty lines' }) text!: string;
  @ApiProperty({ type: [ConsentReceiptResponse], description: 'The newest first' })
  history!: ConsentReceiptResponse[];
}

@ApiSchema({ name: 'SharedProgress' })
export class SharedProgressResponse {
  @ApiProperty({ format: 'uuid' }) careId!: string;
  @ApiProperty() psychologistName!: string;
  @ApiProperty() measures!: boolean;
  @ApiProperty() mood!: boolean;
  @ApiProperty() goals!: boolean;
}

@ApiSchema({ name: 'MyConsentsResponse' })
export class MyConsentsResponse {
  @ApiProperty({ type: [MyConsentResponse] }) items!: MyConsentResponse[];
  @ApiProperty({ type: [SharedProgressResponse], description: 'Changed on the page of progress' })
  sharing!: SharedProgressResponse[];
}

@ApiSchema({ name: 'DataExportResponse' })
export class DataExportResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: EXPORT_STATES, enumName: 'DataExportState' }) state!: ExportState;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 }) percent!: number;
  @ApiProperty({ type: 'integer', nullable: true }) sizeBytes!: number | null;
  @ApiProperty({ format: 'date-time' }) requestedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readyAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) expiresAt!: string | null;
}

@ApiSchema({ name: 'DataExportListResponse' })
export class DataExportListResponse {
  @ApiProperty({ type: [DataExportResponse], description: 'The newest first' })
  items!: DataExportResponse[];
}

@ApiSchema({ name: 'DataExportLink' })
export class DataExportLink {
  @ApiProperty({ description: 'Path on our own origin, for this account alone' }) url!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
}

const HOLDING_ENDS = ['erased', 'unreadable', 'expires', 'kept'] as const;
export type HoldingEnd = (typeof HOLDING_ENDS)[number];

@ApiSchema({ name: 'ErasureItem' })
export class ErasureItem {
  @ApiProperty() title!: string;
  @ApiProperty({
    enum: HOLDING_ENDS,
    enumName: 'HoldingEnd',
    description: 'unreadable: its key is destroyed',
  })
  end!: HoldingEnd;
  @ApiProperty({ type: String, nullable: true }) period!: string | null;
  @ApiProperty({ type: String, nullable: true }) why!: string | null;
}

@ApiSchema({ name: 'ErasureSession' })
export class ErasureSession {
  @ApiProperty({ format: 'uuid' }) bookingId!: string;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ description: 'Else it is too near: it takes place, and deletion waits for it' })
  isCancelled!: boolean;
}

@ApiSchema({ name: 'ErasurePreviewResponse' })
export class ErasurePreviewResponse {
  @ApiProperty({ type: [ErasureItem] }) items!: ErasureItem[];
  @ApiProperty({ type: [ErasureSession] }) sessions!: ErasureSession[];
  @ApiProperty({ enum: ERASURE_OBSTACLES, enumName: 'ErasureObstacle', isArray: true })
  obstacles!: ErasureObstacle[];
  @ApiProperty({ type: String, enum: ERASURE_STATES, enumName: 'ErasureState', nullable: true })
  state!: ErasureState | null;
  @ApiProperty({ format: 'date-time', description: 'Until then it can be taken back' })
  dueAt!: string;
  @ApiProperty({
    format: 'date',
    description: 'Day of UTC on which the last copy of the keys dies',
  })
  lastCopyOn!: string;
}

@ApiSchema({ name: 'AdminPrivacyRequest' })
export class AdminPrivacyRequest {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: REQUEST_KINDS, enumName: 'PrivacyRequestKind' }) kind!: RequestKind;
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty() accountName!: string;
  @ApiProperty() state!: string;
  @ApiProperty() isOpen!: boolean;
  @ApiProperty({ format: 'date-time' }) requestedAt!: string;
  @ApiProperty({ format: 'date-time', description: 'What the law leaves' }) deadlineAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt!: string | null;
}

@ApiSchema({ name: 'AdminPrivacyRequestListResponse' })
export class AdminPrivacyRequestListResponse {
  @ApiProperty({ type: [AdminPrivacyRequest] }) items!: AdminPrivacyRequest[];
  @ApiProperty({ type: 'integer' }) total!: number;
}
