import { buildMessage, ValidateBy } from 'class-validator';
import { parseCivilDate } from '../../kernel/time/civil-date.js';

/** Checks for the text of an existing day, `YYYY-MM-DD`. */
export function IsCivilDate(): PropertyDecorator {
  return ValidateBy({
    name: 'isDate',
    validator: {
      validate: (value) => typeof value === 'string' && parseCivilDate(value) !== undefined,
      defaultMessage: buildMessage((each) => `${each}$property must be a date, YYYY-MM-DD`),
    },
  });
}
