import { Transform } from 'class-transformer';

/** Takes the spaces around a text away before it is judged. */
export function Trimmed(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim() : value,
  );
}
