import { fastifyCookie, type CookieSerializeOptions } from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../../config/config.js';
import { CONFIG } from '../../../config/config.module.js';
import { hostCookie } from '../../../platform/http/host-cookie.js';

/** Carries the session's token. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly attributes: CookieSerializeOptions;

  constructor(@Inject(CONFIG) config: Pick<Config, 'publicUrl'>) {
    ({ name: this.name, attributes: this.attributes } = hostCookie(config, 'rp'));
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }

  /** From the header itself, as a browser sends it. */
  readHeader(header: string | undefined): string | undefined {
    return header === undefined ? undefined : fastifyCookie.parse(header)[this.name];
  }

  set(reply: FastifyReply, token: string, maxAgeSeconds: number): void {
    void reply.setCookie(this.name, token, { ...this.attributes, maxAge: maxAgeSeconds });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes);
  }
}
