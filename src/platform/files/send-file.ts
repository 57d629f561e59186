import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { contentDisposition } from './file-name.js';
import { FileStore } from './file-store.js';
import type { StoredFile } from './files.js';

/** What somebody uploaded is shown, and does nothing: it is no page of ours. */
const HEADERS = {
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'self'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Answers with a kept file. Whoever asks has shown that they may see it. */
@Injectable()
export class SendFile {
  constructor(private readonly store: FileStore) {}

  async to(reply: FastifyReply, file: StoredFile): Promise<FastifyReply> {
    const content = await this.store.read(file.key);
    void reply.headers({
      ...HEADERS,
      'Content-Disposition': contentDisposition('inline', file.name),
      'Content-Length': String(file.sizeBytes),
    });
    return reply.type(file.mediaType).send(content);
  }
}
