/** What sort of refusal an error is; the HTTP layer turns each kind into one status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'stale'
  | 'too_many'
  | 'unavailable';

/**
 * A refusal in the words of the domain. Anything thrown that is not one of these is a bug.
 *
 * The message is safe to show: it holds no names, contacts or clinical text.
 */
export abstract class DomainError extends Error {
  /** The stable machine word of the problem, such as `slot_taken`. */
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;

  /** Members the problem document carries beside the standard ones, such as `alternatives`. */
  readonly details?: Record<string, unknown>;

  constructor(message: string, details?: Record<string, unknown>) {
    super(message);
    this.name = new.target.name;
    if (details !== undefined) this.details = details;
  }
}
