import type { PROBLEMS } from '../copy/problems.js';
import { STATUS_OF_PROBLEM } from '../copy/problem-statuses.gen.js';
import type { PlacedOperation } from './document.js';
import { SPECIAL_PROBLEMS } from './special-problems.js';

type Code = keyof typeof PROBLEMS;

/** Every problem an operation may answer with, but for bugs of ours; by rule, and by its own reasons. */
export function problemsOf(placed: PlacedOperation): Code[] {
  const { operation } = placed;
  const codes = new Set<Code>([
    ...byAccess(placed),
    ...byInput(placed),
    ...(SPECIAL_PROBLEMS[operation.operationId] ?? []),
  ]);
  return [...codes].sort();
}

/** @throws Error for a code that has none: the generated table is older than the sources. */
export function statusOf(code: string): number {
  const status = STATUS_OF_PROBLEM[code];
  if (status === undefined) throw new Error(`The problem ${code} has no status: run api:sync.`);
  return status;
}

/** A key is limited wherever it opens something, people where they read. */
function isLimited({ method, operation }: PlacedOperation): boolean {
  const isReading = method === 'GET' && operation['x-reading'] !== 'nothing';
  return isReading || operation['x-key-scope'] !== undefined;
}

function byAccess(placed: PlacedOperation): Code[] {
  const { method, operation } = placed;
  const access = operation['x-access'];
  if (access === 'webhook') return [];
  const isPermission = access !== 'public' && access !== 'signed-in';
  return [
    ...(['api_key_invalid', 'scope_missing'] as const),
    ...(isLimited(placed) ? (['too_many_requests'] as const) : []),
    ...(operation['x-reading'] === 'paper' ? (['too_busy'] as const) : []),
    ...(access === 'public' ? [] : byState(placed)),
    ...(operation['x-step-up'] === undefined ? [] : (['step_up_needed'] as const)),
    ...(['not_on_behalf', 'support_act_over'] as const),
    ...(isPermission || method !== 'GET' ? (['forbidden'] as const) : []),
  ];
}

/** Whoever has to set up a factor first, or is suspended, finds most doors shut. */
function byState({ operation }: PlacedOperation): Code[] {
  if (operation['x-while-enrolling'] === true) return ['not_signed_in'];
  const isShut = operation['x-while-suspended'] !== true;
  return [
    'not_signed_in',
    'second_factor_needed',
    ...(isShut ? (['account_suspended'] as const) : []),
  ];
}

function byInput({ method, path, operation }: PlacedOperation): Code[] {
  const headers = (operation.parameters ?? []).filter((one) => one.in === 'header');
  const takes = (name: string): boolean => headers.some((header) => header.name === name);
  const isWebhook = operation['x-access'] === 'webhook';
  return [
    ...(isWebhook ? [] : (['validation_failed'] as const)),
    ...(path.includes('{') ? (['not_found'] as const) : []),
    ...(method === 'GET'
      ? []
      : (['malformed_json', 'too_large', 'unsupported_media_type'] as const)),
    ...(takes('If-Match') ? (['stale_version'] as const) : []),
    ...(takes('Idempotency-Key')
      ? (['idempotency_key_required', 'idempotency_key_reused', 'request_in_progress'] as const)
      : []),
  ];
}
