import { fastifyCookie, type CookieSerializeOptions } from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../../config/config.js';
import { CONFIG } from '../../../config/config.module.js';

/**
 * Carries the session's token. On HTTPS the prefix `__Host-` makes browsers refuse one that another
 * host or path of the domain sets. Lax, not Strict: people come back from the payment page signed in.
 */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly attributes: CookieSerializeOptions;

  constructor(@Inject(CONFIG) config: Pick<Config, 'publicUrl'>) {
    const secure = config.publicUrl.startsWith('https:');
    this.name = secure ? '__Host-rp' : 'rp';
    this.attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure };
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
