import { parseWireTime } from '../clock/jakarta-time.js';
import { fieldsOf, isFields, type Fields } from '../fields.js';
import type { NewOrder } from './gateway.js';
import type { OrderItem } from './transaction.js';

/** Names Snap knows; an order may list any, but at least one must lead to the QR code. */
const CHANNELS = new Set([
  ...['credit_card', 'bca_va', 'bni_va', 'bri_va', 'permata_va', 'cimb_va', 'bsi_va', 'other_va'],
  ...['bank_transfer', 'echannel', 'gopay', 'shopeepay', 'ovo', 'dana', 'other_qris'],
  ...['alfamart', 'indomaret', 'cstore', 'akulaku', 'kredivo'],
]);
const QR_CHANNELS = ['other_qris', 'gopay', 'shopeepay'];
const UNIT_MS = new Map([
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
]);
const DEFAULT_LIFETIME_MS = 24 * 3_600_000;
const LONGEST_LIFETIME_MS = 366 * 86_400_000;

type Parsed = { order: Omit<NewOrder, 'notify'> } | { errors: string[] };

/**
 * Checks a Snap request as the provider does; fields it does not know are ignored.
 * @param now demo time in milliseconds
 */
export function parseSnapRequest(body: unknown, now: number): Parsed {
  const errors: string[] = [];
  const fields = fieldsOf(body);
  const details = fields['transaction_details'];
  if (!isFields(details)) return { errors: ['transaction_details is required'] };
  const order = {
    orderId: parseOrderId(details['order_id'], errors),
    grossAmount: parseGrossAmount(details['gross_amount'], errors),
    items: parseItems(fields['item_details'], errors),
    finishUrl: parseFinishUrl(fields['callbacks'], errors),
    expiresAt: parseExpiry(fields['expiry'], now, errors),
  };
  checkChannels(fields['enabled_payments'], errors);
  if (
    errors.length === 0 &&
    isGiven(fields['item_details']) &&
    sum(order.items) !== order.grossAmount
  ) {
    errors.push('transaction_details.gross_amount is not equal to the sum of item_details');
  }
  return errors.length > 0 ? { errors } : { order };
}

function parseOrderId(value: unknown, errors: string[]): string {
  if (typeof value !== 'string' || value === '') {
    errors.push('transaction_details.order_id is required');
    return '';
  }
  if (value.length > 50)
    errors.push('transaction_details.order_id is too long (maximum is 50 characters)');
  if (!/^[A-Za-z0-9\-_~.]+$/.test(value)) {
    errors.push(
      'transaction_details.order_id contains characters other than letters, digits and -_~.',
    );
  }
  return value;
}

function parseGrossAmount(value: unknown, errors: string[]): number {
  if (!isGiven(value)) errors.push('transaction_details.gross_amount is required');
  else if (!Number.isSafeInteger(value))
    errors.push('transaction_details.gross_amount is not an integer');
  else if (Number(value) < 1) {
    errors.push('transaction_details.gross_amount must be greater than or equal to 0.01');
  }
  return Number(value);
}

function parseItems(value: unknown, errors: string[]): OrderItem[] {
  if (!isGiven(value)) return [];
  if (!Array.isArray(value)) {
    errors.push('item_details must be an array');
    return [];
  }
  return value.map((item: unknown, index) => parseItem(fieldsOf(item), index, errors));
}

function parseItem(item: Fields, index: number, errors: string[]): OrderItem {
  const { price, quantity, name } = item;
  const at = `item_details[${index}]`;
  if (!Number.isSafeInteger(price)) errors.push(`${at}.price is not an integer`);
  if (!Number.isSafeInteger(quantity) || Number(quantity) < 1) {
    errors.push(`${at}.quantity must be an integer greater than 0`);
  }
  const text = typeof name === 'string' ? name : '';
  if (text === '') errors.push(`${at}.name is required`);
  if (text.length > 50) errors.push(`${at}.name is too long (maximum is 50 characters)`);
  return { name: text, price: Number(price), quantity: Number(quantity) };
}

function checkChannels(value: unknown, errors: string[]): void {
  if (!isGiven(value)) return;
  if (!Array.isArray(value)) {
    errors.push('enabled_payments must be an array');
    return;
  }
  const unknown = value.filter((channel) => !CHANNELS.has(String(channel)));
  if (unknown.length > 0)
    errors.push(`enabled_payments contains unknown channels: ${unknown.join(', ')}`);
  if (!QR_CHANNELS.some((channel) => value.includes(channel))) {
    errors.push(`enabled_payments has no channel with a QR code (${QR_CHANNELS.join(', ')})`);
  }
}

/** The instant at which it ends; the present one when that cannot be said. */
function parseExpiry(value: unknown, now: number, errors: string[]): number {
  if (!isGiven(value)) return now + DEFAULT_LIFETIME_MS;
  const { start_time: start, unit, duration } = fieldsOf(value);
  const startsAt = parseStart(start, now);
  if (startsAt === null) errors.push('expiry.start_time must look like 2018-12-13 18:11:08 +0700');
  const lifetimeMs = parseLifetime(unit, duration, errors);
  if (startsAt === null || lifetimeMs === null) return now;
  if (startsAt + lifetimeMs <= now) errors.push('expiry must end in the future');
  return startsAt + lifetimeMs;
}

function parseStart(value: unknown, now: number): number | null {
  if (!isGiven(value)) return now;
  return typeof value === 'string' ? parseWireTime(value) : null;
}

function parseLifetime(unit: unknown, duration: unknown, errors: string[]): number | null {
  const unitMs = UNIT_MS.get(typeof unit === 'string' ? unit.replace(/s$/, '') : '');
  if (unitMs === undefined) {
    errors.push('expiry.unit must be minute, hour or day');
    return null;
  }
  const lifetimeMs = Number.isSafeInteger(duration) ? Number(duration) * unitMs : 0;
  if (lifetimeMs > 0 && lifetimeMs <= LONGEST_LIFETIME_MS) return lifetimeMs;
  errors.push('expiry.duration must be a positive integer, at most a year');
  return null;
}

function parseFinishUrl(value: unknown, errors: string[]): string | null {
  const finish = fieldsOf(value)['finish'];
  if (!isGiven(finish)) return null;
  if (isWebAddress(finish)) return finish;
  errors.push('callbacks.finish must be an http or https address');
  return null;
}

/**
 * The addresses to notify, from the headers `X-Override-Notification` (instead of the configured
 * one) and `X-Append-Notification` (beside it), each at most three, separated by commas.
 * @returns null when a header holds anything else
 */
export function parseNotifyHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): (string | null)[] | null {
  const override = addresses(headers['x-override-notification']);
  const append = addresses(headers['x-append-notification']);
  if (override === null || append === null) return null;
  return override.length > 0 ? override : [null, ...append];
}

function addresses(header: string | string[] | undefined): string[] | null {
  const parts = String(header ?? '')
    .split(',')
    .map((part) => part.trim());
  const urls = parts.filter((part) => part !== '');
  return urls.length <= 3 && urls.every(isWebAddress) ? urls : null;
}

function isWebAddress(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 2000 || !URL.canParse(value)) return false;
  return ['http:', 'https:'].includes(new URL(value).protocol);
}

function sum(items: readonly OrderItem[]): number {
  return items.reduce((total, item) => total + item.price * item.quantity, 0);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
