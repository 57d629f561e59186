import { ValidateIf } from 'class-validator';

/** May be left out; unlike with IsOptional, null is not leaving out. */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}
