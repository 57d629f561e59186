import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUuid } from '../../kernel/identity/id.js';
import { NotFound } from './http.errors.js';

/** A path id: what cannot be an id names nothing. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUuid(value)) throw new NotFound();
    return value.toLowerCase();
  }
}
