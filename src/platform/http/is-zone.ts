import { buildMessage, ValidateBy } from 'class-validator';
import { isTimeZone } from '../../kernel/time/zones.js';

/** Checks for the name of a zone in the IANA time zone database. */
export function IsZone(): PropertyDecorator {
  return ValidateBy({
    name: 'isTimeZone',
    validator: {
      validate: (value) => typeof value === 'string' && isTimeZone(value),
      defaultMessage: buildMessage((each) => `${each}$property must name a time zone`),
    },
  });
}
