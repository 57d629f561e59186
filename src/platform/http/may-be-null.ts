import { ValidateIf } from 'class-validator';

/** Must be said, and null is a way to say that there is none. */
export function MayBeNull(): PropertyDecorator {
  return ValidateIf((_, value) => value !== null);
}
