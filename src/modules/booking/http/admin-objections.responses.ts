import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { isoOf } from '../../../kernel/time/instant.js';
import type { ObjectionReader, ObjectionRow } from '../application/objection-reader.js';
import { BOOKING_STATUSES, type BookingStatus } from '../domain/booking-status.js';
import { CLAIMS, type Claim } from '../domain/objections.js';

const PARTIES = ['client', 'psychologist'] as const;
const FACTS = ['joined', 'admitted', 'media_up', 'media_down', 'left'] as const;

@ApiSchema({ name: 'AdminObjectionListItem' })
export class AdminObjectionListItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) bookingId!: string;
  @ApiProperty() clientName!: string;
  @ApiProperty() psychologistName!: string;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty({ enum: BOOKING_STATUSES, enumName: 'BookingStatus' }) status!: BookingStatus;
  @ApiProperty({ enum: PARTIES, enumName: 'BookingParty' }) by!: 'client' | 'psychologist';
  @ApiProperty({ enum: CLAIMS, enumName: 'OutcomeClaim', description: 'What was marked' })
  against!: Claim;
  @ApiProperty({ enum: CLAIMS, enumName: 'OutcomeClaim' }) claim!: Claim;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, enum: CLAIMS, enumName: 'OutcomeClaim', nullable: true })
  decidedAs!: Claim | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) decidedByName!: string | null;
}

@ApiSchema({ name: 'AdminObjectionListResponse' })
export class AdminObjectionListResponse {
  @ApiProperty({ type: [AdminObjectionListItem] }) items!: AdminObjectionListItem[];
  @ApiProperty({ type: 'integer' }) total!: number;
}

@ApiSchema({ name: 'AttendanceLine' })
class AttendanceLineResponse {
  @ApiProperty({ enum: PARTIES, enumName: 'BookingParty' })
  participant!: 'client' | 'psychologist';
  @ApiProperty({ enum: FACTS, enumName: 'RoomFact' }) fact!: (typeof FACTS)[number];
  @ApiProperty({ format: 'date-time' }) at!: string;
}

@ApiSchema({ name: 'AdminObjectionResponse' })
export class AdminObjectionResponse extends AdminObjectionListItem {
  @ApiProperty({
    enum: CLAIMS,
    enumName: 'OutcomeClaim',
    description: 'What the room’s lines amount to',
  })
  attended!: Claim;
  @ApiProperty({ description: 'A quarter of an hour before the client came' })
  psychologistWaited!: boolean;
  @ApiProperty({ type: [AttendanceLineResponse], description: 'The first 200 lines' })
  attendance!: AttendanceLineResponse[];
}

export function presentObjectionItem(row: ObjectionRow): AdminObjectionListItem {
  return {
    id: row.id,
    bookingId: row.booking_id,
    clientName: row.client_name,
    psychologistName: row.psychologist_name,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    status: row.status,
    by: row.party,
    against: row.against,
    claim: row.claim,
    at: row.at.toISOString(),
    decidedAs: row.decided_as,
    decidedAt: row.decided_at && row.decided_at.toISOString(),
    decidedByName: row.decided_by_name,
  };
}

export function presentAdminObjection({
  row,
  attended,
  lines,
}: Awaited<ReturnType<ObjectionReader['one']>>): AdminObjectionResponse {
  return {
    ...presentObjectionItem(row),
    attended: attended.verdict,
    psychologistWaited: attended.psychologistWaited,
    attendance: lines.map(({ participant, fact, at }) => ({ participant, fact, at: isoOf(at) })),
  };
}
