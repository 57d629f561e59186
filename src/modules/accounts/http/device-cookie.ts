import type { CookieSerializeOptions } from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../../config/config.js';
import { CONFIG } from '../../../config/config.module.js';
import { hostCookie } from '../../../platform/http/host-cookie.js';

/** As long as browsers keep any cookie. */
const MAX_AGE_SECONDS = 400 * 24 * 60 * 60;

/**
 * Tells a browser that was signed in before from one that never was. It opens nothing: a password is
 * asked all the same.
 */
@Injectable()
export class DeviceCookie {
  private readonly name: string;
  private readonly attributes: CookieSerializeOptions;

  constructor(@Inject(CONFIG) config: Pick<Config, 'publicUrl'>) {
    const { name, attributes } = hostCookie(config, 'rp-device');
    this.name = name;
    this.attributes = { ...attributes, maxAge: MAX_AGE_SECONDS };
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }

  set(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, this.attributes);
  }
}
