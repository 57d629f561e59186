import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { IS_OPEN } from '../infrastructure/card-rows.js';

/** A drawing, with the entity tag of its content. */
export interface Avatar {
  readonly svg: string;
  readonly etag: string;
}

const OF_PSYCHOLOGIST = `
  SELECT p.avatar_svg AS svg FROM psychologist p
   WHERE p.id = $1 AND ${IS_OPEN} AND p.avatar_svg IS NOT NULL`;

/** Reads the drawing of a public psychologist. */
@Injectable()
export class ReadAvatar {
  constructor(private readonly database: Database) {}

  /** @throws NotFound when no public psychologist has the id, or there is no drawing. */
  async execute(psychologistId: string): Promise<Avatar> {
    const [row] = await this.database.query<{ svg: string }>(OF_PSYCHOLOGIST, [psychologistId]);
    if (row === undefined) throw new NotFound();
    const digest = createHash('sha256').update(row.svg).digest('base64url');
    return { svg: row.svg, etag: `"${digest}"` };
  }
}
