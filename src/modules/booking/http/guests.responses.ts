import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { isoOf } from '../../../kernel/time/instant.js';
import { GUEST_STATES, type Guest, type GuestState } from '../domain/guests.js';
import type { Asked } from '../application/open-guest-link.js';

const ASKED = ['code_sent', 'is_this_device'] as const satisfies readonly Asked[];

@ApiSchema({ name: 'Guest' })
export class GuestResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() email!: string;
  @ApiProperty({
    enum: GUEST_STATES,
    enumName: 'GuestState',
    description: 'refused: the link belongs to a device, and somebody tried another',
  })
  state!: GuestState;
  @ApiProperty({ format: 'date-time' }) invitedAt!: string;
}

@ApiSchema({ name: 'GuestListResponse' })
export class GuestListResponse {
  @ApiProperty({
    type: [GuestResponse],
    description: 'Whose links stand and stood, the earliest first',
  })
  items!: GuestResponse[];
}

@ApiSchema({ name: 'GuestLinkResponse' })
export class GuestLinkResponse {
  @ApiProperty({ format: 'uuid' }) guestId!: string;
  @ApiProperty({ enum: ASKED, enumName: 'GuestLinkState' }) state!: Asked;
}

@ApiSchema({ name: 'GuestDeviceResponse' })
export class GuestDeviceResponse {
  @ApiProperty({ format: 'uuid' }) guestId!: string;
}

export function presentGuest({ id, name, email, state, invitedAt }: Guest): GuestResponse {
  return { id, name, email, state, invitedAt: isoOf(invitedAt) };
}
