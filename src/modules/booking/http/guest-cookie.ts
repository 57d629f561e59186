import { fastifyCookie, type CookieSerializeOptions } from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../../config/config.js';
import { CONFIG } from '../../../config/config.module.js';
import { hostCookie } from '../../../platform/http/host-cookie.js';

/** Longer than anybody books ahead. */
const MAX_AGE_SECONDS = 400 * 24 * 60 * 60;

/** Keeps on a guest's device what their link was bound to: a cookie for each link, since one may be a guest twice. */
@Injectable()
export class GuestCookie {
  private readonly prefix: string;
  private readonly attributes: CookieSerializeOptions;

  constructor(@Inject(CONFIG) config: Pick<Config, 'publicUrl'>) {
    const { name, attributes } = hostCookie(config, 'rp-guest-');
    this.prefix = name;
    this.attributes = { ...attributes, maxAge: MAX_AGE_SECONDS };
  }

  read(request: FastifyRequest, guestId: string): string | undefined {
    return request.cookies[this.prefix + guestId];
  }

  /** From the header itself, as a browser sends it. */
  readHeader(header: string | undefined, guestId: string): string | undefined {
    return header === undefined ? undefined : fastifyCookie.parse(header)[this.prefix + guestId];
  }

  set(reply: FastifyReply, guestId: string, device: string): void {
    void reply.setCookie(this.prefix + guestId, device, this.attributes);
  }
}
