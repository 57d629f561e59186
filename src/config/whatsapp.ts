import { z } from 'zod';
import { withoutSlash } from './without-slash.js';

const whole = z.object({
  WHATSAPP_API_URL: z.url(),
  WHATSAPP_PHONE_NUMBER_ID: z.string().regex(/^\d+$/),
  WHATSAPP_TOKEN: z.string().min(8),
  WHATSAPP_APP_SECRET: z.string().min(16),
  WHATSAPP_VERIFY_TOKEN: z.string().min(16),
});

export const whatsAppSettings = whole.partial().shape;

/** What whoever sends proves itself with. */
export interface WhatsAppSender {
  /** Without the API's version and without a trailing slash: `https://graph.facebook.com`. */
  readonly apiUrl: string;
  readonly phoneNumberId: string;
  readonly token: string;
}

/** What Meta proves itself with when it calls. */
export interface WhatsAppHook {
  /** The key of `X-Hub-Signature-256`. */
  readonly appSecret: string;
  /** Asked for once, when the webhook's address is entered at Meta. */
  readonly verifyToken: string;
}

/** The WhatsApp Cloud API; each process holds the half it has to do with, `ROLE=all` both. */
export interface WhatsAppConfig {
  readonly sender: WhatsAppSender | null;
  readonly hook: WhatsAppHook | null;
}

type Role = 'all' | 'api' | 'worker';
type Chosen = z.infer<ReturnType<typeof whole.partial>> & { readonly ROLE: Role };

const SENDING = ['WHATSAPP_API_URL', 'WHATSAPP_PHONE_NUMBER_ID', 'WHATSAPP_TOKEN'] as const;
const HEARING = ['WHATSAPP_APP_SECRET', 'WHATSAPP_VERIFY_TOKEN'] as const;
const OF_ROLE = { all: [...SENDING, ...HEARING], api: HEARING, worker: SENDING };

/** All that the role needs or none of it; a sentence that names what a half configuration lacks. */
export function whatsAppOf(chosen: Chosen): WhatsAppConfig | null | string {
  const needed = OF_ROLE[chosen.ROLE];
  const missing = needed.filter((name) => chosen[name] === undefined);
  if (missing.length === needed.length) return null;
  if (missing.length > 0) {
    return `WhatsApp is set up by half; these are missing: ${missing.join(', ')}.`;
  }
  return { sender: senderOf(chosen), hook: hookOf(chosen) };
}

function senderOf(chosen: Chosen): WhatsAppSender | null {
  const { ROLE, WHATSAPP_API_URL, WHATSAPP_PHONE_NUMBER_ID, WHATSAPP_TOKEN } = chosen;
  if (ROLE === 'api' || !WHATSAPP_API_URL || !WHATSAPP_PHONE_NUMBER_ID || !WHATSAPP_TOKEN) {
    return null;
  }
  return {
    apiUrl: withoutSlash(WHATSAPP_API_URL),
    phoneNumberId: WHATSAPP_PHONE_NUMBER_ID,
    token: WHATSAPP_TOKEN,
  };
}

function hookOf({ ROLE, WHATSAPP_APP_SECRET, WHATSAPP_VERIFY_TOKEN }: Chosen): WhatsAppHook | null {
  if (ROLE === 'worker' || !WHATSAPP_APP_SECRET || !WHATSAPP_VERIFY_TOKEN) return null;
  return { appSecret: WHATSAPP_APP_SECRET, verifyToken: WHATSAPP_VERIFY_TOKEN };
}
