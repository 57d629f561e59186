import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { isoOf } from '../../../kernel/time/instant.js';
import { MODES, type Mode } from '../../directory/index.js';
import type { ShownGuestSession } from '../application/show-guest-session.js';

@ApiSchema({ name: 'GuestSession' })
export class GuestSessionResponse {
  @ApiProperty({ format: 'uuid' }) guestId!: string;
  @ApiProperty({ description: 'By which they are let in' }) guestName!: string;
  @ApiProperty() clientName!: string;
  @ApiProperty() psychologistName!: string;
  @ApiProperty({ enum: MODES, enumName: 'Mode' }) mode!: Mode;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty({ format: 'date-time' }) opensAt!: string;
  @ApiProperty({ format: 'date-time' }) closesAt!: string;
  @ApiProperty({ description: 'Whether a ticket would be given now' }) isOpen!: boolean;
}

export function presentGuestSession(session: ShownGuestSession): GuestSessionResponse {
  const { guestId, guestName, clientName, psychologistName, mode, isOpen, window } = session;
  return {
    ...{ guestId, guestName, clientName, psychologistName, mode, isOpen },
    startsAt: isoOf(session.startsAt),
    endsAt: isoOf(session.endsAt),
    opensAt: isoOf(window.opensAt),
    closesAt: isoOf(window.closesAt),
  };
}
