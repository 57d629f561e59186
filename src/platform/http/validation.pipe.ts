import {
  Injectable,
  ValidationPipe,
  type ArgumentMetadata,
  type ValidationError,
} from '@nestjs/common';
import { ValidationFailed, type FieldProblem } from './http.errors.js';
import { poisonIn } from './poison.js';

/** Where pointers into each input begin; a path's parts are judged by their own pipes. */
const ROOT: Readonly<Partial<Record<ArgumentMetadata['type'], '' | '?'>>> = {
  body: '',
  query: '?',
};

/** Refuses unknown fields, wrong types and what no input may hold (`poisonIn`) with 422. */
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

  /** A request that brings no body says nothing, as `{}` does; whether that is enough its fields say. */
  override async transform(given: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const value = metadata.type === 'body' && given === undefined ? {} : given;
    const root = ROOT[metadata.type];
    const poison = root === undefined ? undefined : poisonIn(value, root);
    if (poison !== undefined) throw new ValidationFailed([poison]);
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
