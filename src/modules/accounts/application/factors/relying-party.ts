import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../../config/config.js';
import { CONFIG } from '../../../../config/config.module.js';

/** Whom passkeys are made for: the host people reach us at, and nothing beside it. */
@Injectable()
export class RelyingParty {
  readonly name = 'RuangPulih';
  readonly id: string;
  readonly origin: string;

  constructor(@Inject(CONFIG) { publicUrl }: Pick<Config, 'publicUrl'>) {
    const url = new URL(publicUrl);
    this.id = url.hostname;
    this.origin = url.origin;
  }
}
