import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Config } from '../../../config/config.js';
import type { WhatsAppConfig, WhatsAppSender } from '../../../config/whatsapp.js';
import { CONFIG } from '../../../config/config.module.js';
import type { Delivery } from '../domain/delivery.js';
import { WhatsApp, type WhatsAppMessage } from '../domain/whatsapp.js';

/** The version of the wire format written here. */
const VERSION = 'v23.0';
/** Longer than the ten seconds that connecting may take, so that its failure is told apart. */
const TIMEOUT_MS = 20_000;

const accepted = z.object({ messages: z.array(z.object({ id: z.string().min(1) })).min(1) });
const failed = z.object({
  name: z.string(),
  cause: z.object({ code: z.string() }).optional().catch(undefined),
});
const refused = z.object({ error: z.object({ code: z.number().int() }) });

/** Too much at once, or a moment of theirs: the same request may be taken later. */
const PASSING = new Set([1, 2, 4, 80007, 130429, 131016, 131048, 131056, 131057, 133016]);
/** The token is wrong or has expired: for whoever runs the house to mend, so not final. */
const TOKEN_REFUSED = new Set([0, 190]);
/** Failures before a byte of the request was written. */
const NEVER_LEFT = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ...['SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ...['ERR_TLS_CERT_ALTNAME_INVALID'],
]);

/**
 * WhatsApp Cloud API over fetch. It knows no idempotency key: an answer that never came leaves the
 * message in doubt until a status webhook, which repeats our id, tells.
 */
@Injectable()
export class CloudApi extends WhatsApp {
  private readonly account: WhatsAppConfig | null;

  constructor(@Inject(CONFIG) config: Pick<Config, 'whatsapp'>) {
    super();
    this.account = config.whatsapp;
  }

  override get isOffered(): boolean {
    return this.account !== null;
  }

  override async send(message: WhatsAppMessage): Promise<Delivery> {
    const sender = this.account?.sender ?? null;
    if (sender === null) return { outcome: 'refused', isFinal: true, reason: 'no account' };
    try {
      const answer = await this.post(sender, message);
      return deliveryOf(answer.status, parse(await answer.text()));
    } catch (error) {
      const reason = codeOf(error);
      return NEVER_LEFT.has(reason)
        ? { outcome: 'refused', isFinal: false, reason }
        : { outcome: 'unknown', reason };
    }
  }

  private post(account: WhatsAppSender, message: WhatsAppMessage): Promise<Response> {
    const url = `${account.apiUrl}/${VERSION}/${account.phoneNumberId}/messages`;
    return fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        authorization: `Bearer ${account.token}`,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body: JSON.stringify(requestOf(message)),
    });
  }
}

function requestOf(message: WhatsAppMessage): object {
  const text = (value: string): object => ({ type: 'text', text: value });
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: message.to.replace(/^\+/, ''),
    type: 'template',
    template: {
      name: message.name,
      language: { code: message.language },
      components: [
        { type: 'body', parameters: message.parameters.map(text) },
        {
          type: 'button',
          sub_type: 'url',
          index: '0',
          parameters: [text(message.buttonParameter)],
        },
      ],
    },
    biz_opaque_callback_data: message.messageId,
  };
}

/** Meta's own words decide; an answer without them (a proxy's, a torn one) leaves it in doubt. */
function deliveryOf(status: number, body: unknown): Delivery {
  const taken = accepted.safeParse(body);
  if (status === 200 && taken.success) {
    return { outcome: 'accepted', providerRef: taken.data.messages[0]?.id ?? '' };
  }
  const refusal = refused.safeParse(body);
  if (refusal.success) {
    const { code } = refusal.data.error;
    return { outcome: 'refused', isFinal: !mayPass(status, code), reason: `${status} ${code}` };
  }
  const isClearNo = status >= 400 && status < 500;
  return isClearNo
    ? { outcome: 'refused', isFinal: false, reason: String(status) }
    : { outcome: 'unknown', reason: String(status) };
}

function mayPass(status: number, code: number): boolean {
  return status >= 500 || status === 429 || PASSING.has(code) || TOKEN_REFUSED.has(code);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Codes only: an error's text may repeat what was sent. */
function codeOf(error: unknown): string {
  const failure = failed.safeParse(error);
  if (!failure.success) return 'unreadable';
  return failure.data.cause?.code ?? failure.data.name;
}
