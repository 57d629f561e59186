import { ValidateBy, type ValidationOptions } from 'class-validator';
import { parseInstant } from '../../kernel/time/instant.js';

/** ISO 8601 date and time that says its offset or `Z`. */
export function IsInstant(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isInstant',
      validator: {
        validate: (value) => typeof value === 'string' && parseInstant(value) !== undefined,
        defaultMessage: () => '$property must be a date and time with its offset, or Z',
      },
    },
    options,
  );
}
