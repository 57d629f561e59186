import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { isoOf } from '../../../kernel/time/instant.js';
import type { SignedInDevice } from '../application/my-devices.js';

@ApiSchema({ name: 'DeviceResponse' })
export class DeviceResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'As it calls itself' })
  browser!: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'As it calls itself' })
  system!: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'Shortened, as 203.0.113.0/24' })
  network!: string | null;
  @ApiProperty({ format: 'date-time' }) firstSeenAt!: string;
  @ApiProperty({ format: 'date-time', description: 'Within a minute' }) lastSeenAt!: string;
  @ApiProperty({ description: 'The one that asks' }) isCurrent!: boolean;
}

@ApiSchema({ name: 'DeviceListResponse' })
export class DeviceListResponse {
  @ApiProperty({ type: [DeviceResponse] }) items!: DeviceResponse[];
}

export function presentDevices(devices: readonly SignedInDevice[]): DeviceListResponse {
  return {
    items: devices.map((device) => ({
      id: device.id,
      browser: device.browser,
      system: device.system,
      network: device.network,
      firstSeenAt: isoOf(device.firstSeenAt),
      lastSeenAt: isoOf(device.lastSeenAt),
      isCurrent: device.isCurrent,
    })),
  };
}
