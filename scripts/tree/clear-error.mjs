/** A trouble of the machine or its settings, told in one sentence and without a stack. */
export class ClearError extends Error {
  /** @override */
  name = 'ClearError';
}
