import { Injectable } from '@nestjs/common';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import { keyIdOf, open, type SealedPlace } from '../../../platform/crypto/seal.js';

interface Owner {
  readonly id: string;
  readonly carePersonId: string;
}

/** Opens what was sealed with a booking, for its two parties alone. */
@Injectable()
export class OpenReason {
  constructor(private readonly keys: KeyRing) {}

  /** Null when there is nothing, or when its key has been destroyed. */
  async run(sealed: string | null, place: SealedPlace): Promise<string | null> {
    if (sealed === null) return null;
    const key = await this.keys.keyById(keyIdOf(sealed));
    return key && open(key, place, sealed);
  }
}

/** Where a booking's reason for coming belongs. */
export function reasonPlace(booking: Owner): SealedPlace {
  return {
    table: 'booking',
    rowId: booking.id,
    personId: booking.carePersonId,
    field: 'reason',
  };
}

/** Where the words of a rejection or a cancellation belong: to the history of the booking. */
export function endingPlace(booking: Owner): SealedPlace {
  return {
    table: 'booking_event',
    rowId: booking.id,
    personId: booking.carePersonId,
    field: 'reason',
  };
}
