import { Injectable, type PipeTransform } from '@nestjs/common';
import { parseCivilDate, type CivilDate } from '../../../kernel/time/civil-date.js';
import { NotFound } from '../../../platform/http/http.errors.js';

/** A date in a path: what is no day names nothing. */
@Injectable()
export class DatePipe implements PipeTransform<string, CivilDate> {
  transform(value: string): CivilDate {
    const date = parseCivilDate(value);
    if (date === undefined) throw new NotFound();
    return date;
  }
}
