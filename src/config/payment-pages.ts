import { z } from 'zod';

const HOST = /^[a-z0-9.-]+(:\d{1,5})?$/;

/** Comma-separated hosts, each with its port where it has one; absent when not set. */
export const hostList = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim().toLowerCase()))
  .pipe(z.array(z.string().regex(HOST)).min(1))
  .optional();

/** Where the provider's payment page may be: where its Snap API is, or those that are named. */
export function paymentPageHosts(snapUrl: string, named: readonly string[] | undefined): string[] {
  return [...(named ?? [new URL(snapUrl).host])];
}
