import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from '../../../platform/http/http.errors.js';
import { PHOTO_SIDES, type PhotoSide } from '../domain/avatar.js';

const NAME = /^[0-9a-f]{32}$/;

/** @throws NotFound for what can be no name of a photo. */
@Injectable()
export class PhotoNamePipe implements PipeTransform<string, string> {
  transform(given: string): string {
    if (!NAME.test(given)) throw new NotFound();
    return given;
  }
}

/** @throws NotFound for a size that photos are not shown in. */
@Injectable()
export class PhotoSidePipe implements PipeTransform<string, PhotoSide> {
  transform(given: string): PhotoSide {
    const side = PHOTO_SIDES.find((known) => String(known) === given);
    if (side === undefined) throw new NotFound();
    return side;
  }
}
