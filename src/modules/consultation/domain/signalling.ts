import { isUuid } from '../../../kernel/identity/id.js';

/** What two browsers tell each other to find a way: copied field by field, so nothing else travels. */
export type Signal =
  | { readonly description: { readonly type: 'offer' | 'answer'; readonly sdp: string } }
  | { readonly candidate: Candidate };

interface Candidate {
  readonly candidate: string;
  readonly sdpMid: string | null;
  readonly sdpMLineIndex: number | null;
  readonly usernameFragment: string | null;
}

/** What a browser may say. */
export type ClientMessage =
  | { readonly type: 'hello'; readonly ticket: string; readonly peer: string }
  /** The client where no guest is named. */
  | { readonly type: 'admit'; readonly guest: string | null }
  | { readonly type: 'media'; readonly isUp: boolean }
  | { readonly type: 'signal'; readonly to: string; readonly signal: Signal }
  | { readonly type: 'leave' };

export type MessageType = ClientMessage['type'];

type Fields = Readonly<Record<string, unknown>>;

const TICKET = /^[A-Za-z0-9_-]{43}$/;
const LONGEST_SDP = 32_768;
const LONGEST_CANDIDATE = 1_024;
const LONGEST_NAME = 256;
const MOST_LINES = 32;

/** Null for whatever is not exactly one of them. Never throws. */
export function parseClientMessage(text: string): ClientMessage | null {
  const fields = fieldsOf(parsed(text));
  const type = fields?.['type'];
  if (!fields || typeof type !== 'string') return null;
  return Object.hasOwn(READERS, type) ? READERS[type as MessageType](fields) : null;
}

const READERS: Readonly<Record<MessageType, (fields: Fields) => ClientMessage | null>> = {
  hello: (fields) => {
    const { ticket, peer } = fields;
    if (!hasOnly(fields, ['type', 'ticket', 'peer'])) return null;
    if (typeof ticket !== 'string' || !TICKET.test(ticket) || !isUuid(peer)) return null;
    return { type: 'hello', ticket, peer: peer.toLowerCase() };
  },
  admit: (fields) => {
    const { guest = null } = fields;
    if (!hasOnly(fields, ['type', 'guest']) || (guest !== null && !isUuid(guest))) return null;
    return { type: 'admit', guest: guest === null ? null : guest.toLowerCase() };
  },
  leave: (fields) => (hasOnly(fields, ['type']) ? { type: 'leave' } : null),
  media: (fields) => {
    const { isUp } = fields;
    if (!hasOnly(fields, ['type', 'isUp']) || typeof isUp !== 'boolean') return null;
    return { type: 'media', isUp };
  },
  signal: (fields) => {
    const { to } = fields;
    const signal = signalOf(fields['signal']);
    if (!hasOnly(fields, ['type', 'to', 'signal']) || !isUuid(to) || !signal) return null;
    return { type: 'signal', to: to.toLowerCase(), signal };
  },
};

function signalOf(value: unknown): Signal | null {
  const fields = fieldsOf(value);
  if (!fields) return null;
  if (hasOnly(fields, ['description'])) return descriptionOf(fieldsOf(fields['description']));
  if (hasOnly(fields, ['candidate'])) return candidateOf(fieldsOf(fields['candidate']));
  return null;
}

function descriptionOf(fields: Fields | null): Signal | null {
  if (!fields || !hasOnly(fields, ['type', 'sdp'])) return null;
  const { type, sdp } = fields;
  if (type !== 'offer' && type !== 'answer') return null;
  return isText(sdp, LONGEST_SDP) ? { description: { type, sdp } } : null;
}

function candidateOf(fields: Fields | null): Signal | null {
  const names = ['candidate', 'sdpMid', 'sdpMLineIndex', 'usernameFragment'];
  if (!fields || !hasOnly(fields, names)) return null;
  const { candidate, sdpMid = null, sdpMLineIndex = null, usernameFragment = null } = fields;
  if (!isText(candidate, LONGEST_CANDIDATE)) return null;
  if (!isTextOrNull(sdpMid) || !isTextOrNull(usernameFragment) || !isLine(sdpMLineIndex)) {
    return null;
  }
  return { candidate: { candidate, sdpMid, sdpMLineIndex, usernameFragment } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Fields | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Fields) : null;
}

function hasOnly(fields: Fields, names: readonly string[]): boolean {
  return Object.keys(fields).every((name) => names.includes(name));
}

/** PostgreSQL keeps no NUL. */
function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest && !value.includes('\u0000');
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value, LONGEST_NAME);
}

function isLine(value: unknown): value is number | null {
  if (value === null) return true;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < MOST_LINES;
}
