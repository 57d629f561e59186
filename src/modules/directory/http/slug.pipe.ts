import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from '../../../platform/http/http.errors.js';

const SHAPE = /^[a-z0-9-]{1,100}$/;

/** The id or slug of a profile, in lower case: what can be neither names nothing. */
@Injectable()
export class SlugPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    const slug = value.toLowerCase();
    if (!SHAPE.test(slug)) throw new NotFound();
    return slug;
  }
}
