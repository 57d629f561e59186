import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { OwnProfiles } from '../application/own-profiles.js';
import { ReadPhoto } from '../application/read-photo.js';
import { TakePhoto } from '../application/take-photo.js';
import type { PhotoSide } from '../domain/avatar.js';
import type { OwnPhotoResponse } from './own-profile.responses.js';

/** What stands under a name never changes; other sites may show it, for it is public. */
const HEADERS = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Accept',
};

/** Shows photos, and psychologists their own. */
@Injectable()
export class PhotoDesk {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly profiles: OwnProfiles,
    private readonly readPhoto: ReadPhoto,
    private readonly takePhoto: TakePhoto,
  ) {}

  /** As WebP to whoever says that they can read it. */
  async show(
    { name, side }: { name: string; side: PhotoSide },
    { headers }: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const type = headers.accept?.includes('image/webp') ? 'image/webp' : 'image/jpeg';
    const content = await this.readPhoto.execute(name, side, type);
    return reply.headers(HEADERS).type(type).send(content);
  }

  async mine(accountId: string): Promise<OwnPhotoResponse> {
    const { avatarUrl } = await this.profiles.ofAccount(this.database, accountId);
    const standing = await this.readPhoto.standingOf(this.database, accountId);
    const removalReason = await this.readPhoto.removalOf(this.database, accountId);
    return { standing, removalReason, avatarUrl };
  }

  async remove(accountId: string): Promise<OwnPhotoResponse> {
    await this.runner.run((tx) => this.takePhoto.remove(tx, accountId));
    return this.mine(accountId);
  }
}
