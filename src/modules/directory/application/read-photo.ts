import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { Files, type FileStanding } from '../../../platform/files/files.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { PhotoSide } from '../domain/avatar.js';
import type { PhotoType } from './draw-photo.js';

const SHOWN = `
  SELECT s.content FROM psychologist p JOIN psychologist_photo_size s ON s.photo_name = p.photo_name
   WHERE p.photo_name = $1 AND s.side = $2 AND s.media_type = $3`;
const SENT = `
  SELECT photo.file_id AS "fileId" FROM psychologist_photo photo
    JOIN psychologist p ON p.id = photo.psychologist_id WHERE p.account_id = $1`;
const REMOVAL = `
  SELECT d.reason FROM photo_decision d JOIN psychologist p ON p.id = d.psychologist_id
   WHERE p.account_id = $1 AND d.act = 'remove'
     AND NOT EXISTS (SELECT 1 FROM psychologist_photo photo WHERE photo.psychologist_id = p.id)
   ORDER BY d.at DESC LIMIT 1`;

/** Reads photos: to everybody what is shown, to its owner how far theirs has come. */
@Injectable()
export class ReadPhoto {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  /** @throws NotFound when no photo that may be shown has the name. */
  async execute(name: string, side: PhotoSide, mediaType: PhotoType): Promise<Buffer> {
    const [shown] = await this.database.query<{ content: Buffer }>(SHOWN, [name, side, mediaType]);
    if (shown === undefined) throw new NotFound();
    return shown.content;
  }

  /** Why an admin took the last photo away; null once another one was sent. */
  async removalOf(sql: Queryable, accountId: string): Promise<string | null> {
    const [removal] = await sql.query<{ reason: string }>(REMOVAL, [accountId]);
    return removal?.reason ?? null;
  }

  /** Null when there is no photo. */
  async standingOf(sql: Queryable, accountId: string): Promise<FileStanding | null> {
    const [sent] = await sql.query<{ fileId: string }>(SENT, [accountId]);
    if (sent === undefined) return null;
    const files = await this.files.describe(sql, [sent.fileId]);
    return files.get(sent.fileId)?.standing ?? null;
  }
}
