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
  const isOpen = access === 'public';
  const isPermission = !isOpen && access !== 'signed-in';
  return [
    ...(['api_key_invalid', 'scope_missing'] as const),
    ...(isLimited(placed) ? (['too_many_requests'] as const) : []),
    ...(isOpen ? [] : (['not_signed_in'] as const)),
    ...(isOpen ? [] : byStanding(operation)),
    ...(operation['x-step-up'] !== undefined ? (['step_up_needed'] as const) : []),
    ...(['not_on_behalf', 'support_act_over'] as const),
    ...(isPermission || method !== 'GET' ? (['forbidden'] as const) : []),
  ];
}

/** Whoever must set up a factor first, or is suspended, is let through where that is said. */
function byStanding(operation: PlacedOperation['operation']): Code[] {
  if (operation['x-while-enrolling'] === true) return [];
  if (operation['x-while-suspended'] === true) return ['second_factor_needed'];
  return ['second_factor_needed', 'account_suspended'];
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
