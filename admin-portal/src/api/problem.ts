import { translate } from '../copy/translate';
import type { Problem } from './types';

type Answer<T> = { data?: T; error?: Problem; response: Response };

/** A refusal or failure of the API. Its message is the problem's `detail`, in the reader's language. */
export class ApiError extends Error {
  constructor(
    message: string,
    /** HTTP status; 0 when the server could not be reached. */
    readonly statusCode: number,
    /** The stable word for what went wrong, where the server gave one. */
    readonly code?: string,
    /** How the second step of a log-in is proven. */
    readonly ways: readonly string[] = [],
  ) {
    super(message);
  }
}

/** The body of an answer. @throws ApiError for everything that is not a success. */
export async function unwrap<T>(sent: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await sent.catch((): never => {
    throw new ApiError(translate('problem.unreachable'), 0);
  });
  if (response.ok) return data as T;
  throw new ApiError(
    error?.detail || translate('problem.unexplained'),
    response.status,
    error?.code,
    error?.ways,
  );
}
