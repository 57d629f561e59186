import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const READING_SHARE = 'reading-share';

/** How much of the house a reading takes: a row or a list; a look for free time; a drawn paper; nothing. */
export type ShareName = 'read' | 'search' | 'paper' | 'nothing';

/** A bucket: so many at once, and so many more a second. */
export interface Share {
  readonly atOnce: number;
  readonly perSecond: number;
}

/** Of one account in one process: far above what a person does, and far below what a program can. */
export const OF_AN_ACCOUNT: Readonly<Record<Exclude<ShareName, 'nothing'>, Share>> = {
  read: { atOnce: 600, perSecond: 10 },
  search: { atOnce: 60, perSecond: 3 },
  paper: { atOnce: 12, perSecond: 0.2 },
};

/** Of a network address nobody signed in at: a mobile operator puts many people behind one. */
export const OF_AN_ADDRESS: typeof OF_AN_ACCOUNT = {
  read: { atOnce: 3_000, perSecond: 50 },
  search: { atOnce: 300, perSecond: 15 },
  paper: { atOnce: 12, perSecond: 0.2 },
};

/** Declares what reading a route takes; without it a GET is a plain `read`. */
export function Takes(share: ShareName): MethodDecorator {
  return applyDecorators(SetMetadata(READING_SHARE, share), ApiExtension('x-reading', share));
}
