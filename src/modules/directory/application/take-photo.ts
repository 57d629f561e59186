import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { toDate } from '../../../kernel/time/instant.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Files } from '../../../platform/files/files.js';
import { inspectUpload, type Upload } from '../../../platform/files/inspection/inspect-upload.js';
import { refusedFile } from '../../../platform/files/refuse-file.js';
import { FILE_CLEARED } from '../../../platform/files/scanning/judge-file.js';
import { OutboxDelivery } from '../../../platform/outbox/outbox-delivery.js';
import { drawPhoto, type PhotoSize } from './draw-photo.js';
import { OwnProfiles } from './own-profiles.js';

const FORGET = `DELETE FROM psychologist_photo WHERE psychologist_id = $1 RETURNING file_id AS "fileId"`;
const INSERT = `
  INSERT INTO psychologist_photo (name, psychologist_id, file_id, sent_at) VALUES ($1, $2, $3, $4)`;
const INSERT_SIZES = `
  INSERT INTO psychologist_photo_size (photo_name, side, media_type, content)
  SELECT $1, * FROM unnest($2::int[], $3::text[], $4::bytea[])`;
/** Once its file left quarantine, or never was there. */
const SHOW = `
  UPDATE psychologist SET photo_name = photo.name FROM psychologist_photo photo
   WHERE photo.file_id = $1 AND psychologist.id = photo.psychologist_id`;

/** Takes a psychologist's photo, in place of the one before. Only what was found clean is shown. */
@Injectable()
export class TakePhoto implements OnModuleInit {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly profiles: OwnProfiles,
    private readonly files: Files,
    private readonly delivery: OutboxDelivery,
  ) {}

  onModuleInit(): void {
    this.delivery.subscribe(FILE_CLEARED, async ({ payload }) => {
      await this.runner.run((tx) => tx.query(SHOW, [payload['fileId']]));
    });
  }

  /** @throws ValidationFailed when it is no photo, or harmful; FileQuotaReached. */
  async execute(accountId: string, upload: Upload): Promise<void> {
    const judged = await inspectUpload(upload);
    if ('fault' in judged) throw refusedFile(judged.fault);
    const { file } = judged;
    if (file.mediaType === 'application/pdf') throw refusedFile('unknown_type');
    const sizes = await drawPhoto(file.content);
    if (sizes === null) throw refusedFile('damaged');
    const fileId = await this.files.receive({ ...file, ownerId: accountId, name: upload.name });
    if (fileId === null) throw refusedFile('infected');
    try {
      await this.runner.run((tx) => this.put(tx, accountId, { fileId, sizes }));
    } catch (error) {
      await this.files.abandon(fileId);
      throw error;
    }
  }

  /** With the profile's lock held, of two that come at once the later one stays. */
  private async put(
    tx: Tx,
    accountId: string,
    { fileId, sizes }: { fileId: string; sizes: readonly PhotoSize[] },
  ): Promise<void> {
    const { id } = await this.profiles.lockOfAccount(tx, accountId);
    await this.forget(tx, id);
    const name = randomBytes(16).toString('hex');
    const standing = await this.files.attach(tx, fileId);
    await tx.query(INSERT, [name, id, fileId, toDate(tx.now)]);
    await tx.query(INSERT_SIZES, [
      name,
      sizes.map(({ side }) => side),
      sizes.map(({ mediaType }) => mediaType),
      sizes.map(({ content }) => content),
    ]);
    if (standing === 'kept') await tx.query(SHOW, [fileId]);
  }

  /** Takes the photo away; where there is none, nothing happens. */
  async remove(tx: Tx, accountId: string): Promise<void> {
    const { id } = await this.profiles.lockOfAccount(tx, accountId);
    await this.forget(tx, id);
  }

  /** The same for a profile that is at its end. */
  async forget(tx: Tx, psychologistId: string): Promise<void> {
    const gone = await tx.query<{ fileId: string }>(FORGET, [psychologistId]);
    for (const { fileId } of gone) await this.files.release(tx, fileId);
  }
}
