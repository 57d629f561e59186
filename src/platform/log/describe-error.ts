/** SQLSTATE class 22: the database quotes the value it could not read. */
const QUOTES_A_VALUE = /^22/;

/** What a log line says of an error. */
export interface ErrorEntry {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly cause?: ErrorEntry;
}

/**
 * The fields of an error that hold no values of anybody's: drivers hang the parameters, the row and
 * the offending key on theirs.
 */
export function describeError(error: unknown): ErrorEntry {
  if (!isError(error)) return { type: typeof error, message: 'not an error', stack: '' };
  const code = textOf(error, 'code');
  const constraint = textOf(error, 'constraint');
  const isQuoting = code !== undefined && QUOTES_A_VALUE.test(code);
  const message = isQuoting ? 'the database could not read a value' : error.message;
  return {
    type: error.constructor.name,
    message,
    stack: (error.stack ?? '').replaceAll(error.message, message),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(isError(error.cause) ? { cause: describeError(error.cause) } : {}),
  };
}

/** By shape: an error of another realm (a worker, a test) is none by `instanceof`. */
function isError(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'message' in value && 'stack' in value;
}

function textOf(error: Error, field: 'code' | 'constraint'): string | undefined {
  const value: unknown = (error as unknown as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : undefined;
}
