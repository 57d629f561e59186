import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Party } from '../../booking/index.js';
import { FACTS, PARTICIPANTS, type Fact, type Participant } from '../domain/attendance.js';

const PARTIES = ['client', 'psychologist'] as const;
const POLICIES = ['all', 'relay'] as const;

@ApiSchema({ name: 'IceServer' })
export class IceServerResponse {
  @ApiProperty({ type: [String] }) urls!: string[];
  @ApiProperty() username!: string;
  @ApiProperty() credential!: string;
}

@ApiSchema({ name: 'RoomTicketResponse' })
export class RoomTicketResponse {
  @ApiProperty({ description: 'Said once, in the first message on /realtime; never in an address' })
  ticket!: string;
  @ApiProperty({ format: 'date-time', description: 'On the machine’s time' }) expiresAt!: string;
  @ApiProperty({ type: [IceServerResponse], description: 'Empty: browsers reach each other alone' })
  iceServers!: IceServerResponse[];
  @ApiProperty({ enum: POLICIES, enumName: 'IceTransportPolicy' })
  iceTransportPolicy!: (typeof POLICIES)[number];
}

@ApiSchema({ name: 'AttendanceFact' })
export class AttendanceFactResponse {
  @ApiProperty({ enum: PARTICIPANTS, enumName: 'RoomParticipant' }) participant!: Participant;
  @ApiProperty({ type: String, nullable: true, description: 'Of a guest alone' })
  guestName!: string | null;
  @ApiProperty({
    enum: FACTS,
    enumName: 'AttendanceFactKind',
    description: 'media_up, media_down: as the participant’s own browser said',
  })
  fact!: Fact;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

@ApiSchema({ name: 'RoomResponse' })
export class RoomResponse {
  @ApiProperty({ format: 'date-time' }) opensAt!: string;
  @ApiProperty({ format: 'date-time' }) closesAt!: string;
  @ApiProperty({ format: 'date-time' }) chatClosesAt!: string;
  @ApiProperty({ description: 'Whether a ticket would be given now' }) isOpen!: boolean;
  @ApiProperty() isChatOpen!: boolean;
  @ApiProperty({ enum: PARTIES, enumName: 'Party', isArray: true, description: 'Who is in it now' })
  present!: Party[];
  @ApiProperty({ type: [AttendanceFactResponse], description: 'In the order it happened' })
  attendance!: AttendanceFactResponse[];
}

@ApiSchema({ name: 'ChatMessage' })
export class ChatMessageResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: PARTIES, enumName: 'Party' }) from!: Party;
  @ApiProperty({ type: String, nullable: true, description: 'Null once it has been erased' })
  text!: string | null;
  @ApiProperty({ format: 'date-time' }) sentAt!: string;
}

@ApiSchema({ name: 'ChatMessageListResponse' })
export class ChatMessageListResponse {
  @ApiProperty({ type: [ChatMessageResponse], description: 'The newest first' })
  items!: ChatMessageResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
