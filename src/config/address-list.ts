import { isIP } from 'node:net';
import { z } from 'zod';

const MOST_BITS: Readonly<Record<number, number>> = { 4: 32, 6: 128 };

/** A comma-separated list of IP addresses and CIDR blocks; empty when not set. */
export const addressList = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .refine((parts) => parts.every(isAddressOrBlock));

function isAddressOrBlock(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const most = MOST_BITS[isIP(address)];
  if (most === undefined || rest.length > 0) return false;
  // A block of everything would believe whoever asks.
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most)
  );
}
