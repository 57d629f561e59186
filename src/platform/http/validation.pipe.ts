import {
  Injectable,
  ValidationPipe,
  type ArgumentMetadata,
  type ValidationError,
} from '@nestjs/common';
import { ValidationFailed, type FieldProblem } from './http.errors.js';

const NUL = '\u0000';

/** Refuses unknown fields, wrong types and NUL bytes (which PostgreSQL cannot store) with 422. */
@Injectable()
export class StrictValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) => new ValidationFailed(fieldProblems(errors, '')),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const pointer = pointerToNul(value, metadata.type === 'query' ? '?' : '/');
    if (pointer !== undefined) {
      throw new ValidationFailed([{ pointer, code: 'no_nul', detail: 'contains a NUL byte' }]);
    }
    if (metadata.type === 'body' && (typeof value !== 'object' || Array.isArray(value))) {
      throw new ValidationFailed([{ pointer: '', code: 'is_object', detail: 'must be an object' }]);
    }
    return super.transform(value, metadata);
  }
}

function fieldProblems(errors: readonly ValidationError[], parent: string): FieldProblem[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([rule, detail]) => ({
      pointer,
      code: rule === 'whitelistValidation' ? 'unknown_field' : snakeCase(rule),
      detail,
    }));
    return [...own, ...fieldProblems(error.children ?? [], pointer)];
  });
}

function snakeCase(rule: string): string {
  return rule.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Where the first NUL byte hides in parsed JSON; undefined when there is none. */
function pointerToNul(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return value.includes(NUL) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const here = `${path.replace(/\/$/, '')}/${key.replaceAll(NUL, '')}`;
    const found = key.includes(NUL) ? here : pointerToNul(inner, here);
    if (found !== undefined) return found;
  }
  return undefined;
}
