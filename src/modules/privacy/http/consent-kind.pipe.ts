import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from '../../../platform/http/http.errors.js';
import { CONSENT_KINDS, type ConsentKind } from '../../accounts/index.js';

/** A kind of consent in a path: what is no kind of ours is not there. */
@Injectable()
export class ConsentKindPipe implements PipeTransform<string, ConsentKind> {
  transform(value: string): ConsentKind {
    const kind = CONSENT_KINDS.find((known) => known === value);
    if (kind === undefined) throw new NotFound();
    return kind;
  }
}
