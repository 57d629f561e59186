import { Injectable } from '@nestjs/common';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import { seal } from '../../../platform/crypto/seal.js';
import type { Booking } from '../domain/booking.js';
import { endingPlace } from './open-reason.js';

/** Seals what a psychologist writes when they reject or cancel, before any transaction begins. */
@Injectable()
export class SealEnding {
  constructor(private readonly keys: KeyRing) {}

  /** Null when nothing was written. */
  async run(
    booking: Booking,
    authorId: string,
    reason: string | undefined,
  ): Promise<string | null> {
    if (reason === undefined || reason.trim() === '') return null;
    const key = await this.keys.keyFor({
      personId: booking.carePersonId,
      retentionClass: 'record',
      authorId,
    });
    return seal(key, endingPlace(booking), reason.trim());
  }
}
