import createClient, { type Client } from 'openapi-fetch';
import { randomUUID } from 'node:crypto';
import type { components, paths } from '../../client-web/src/api/schema.gen.js';

export type Schemas = components['schemas'];
type Outcome<Data> = { data?: Data; error?: unknown; response: Response };

export const PASSWORD = 'ruang tenang di sore hari';

/** Somebody with a browser: keeps cookies, speaks through the generated client. */
export class Visitor {
  readonly api: Client<paths>;
  /** Answers like the front ends do when asked once more who it is; off to hear the question. */
  stepsUp = true;
  private readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {
    this.api = createClient<paths>({ baseUrl: url, fetch: (request) => this.fetch(request) });
  }

  /** Where a path of the site is. */
  addressOf(path: string): string {
    return `${this.url}${path}`;
  }

  /** What the browser would send as `Cookie`. */
  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** The same for a browser, one by one. */
  get browserCookies(): { name: string; value: string; url: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value, url: this.url }));
  }

  async fetch(input: Request | string, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const again = request.clone();
    const response = await this.send(request);
    if (!this.stepsUp || !(await isAskedAgain(response))) return response;
    await this.stepUp({ password: PASSWORD });
    return this.send(again);
  }

  /** Proves once more who it is. @throws Error when the proof does not hold. */
  async stepUp(body: Schemas['StepUpRequest']): Promise<void> {
    await ok(this.api.POST('/api/v1/auth/step-up', { body }));
  }

  private async send(request: Request): Promise<Response> {
    if (this.cookies.size > 0) request.headers.set('cookie', this.cookieHeader);
    request.headers.set('origin', this.url);
    const response = await fetch(request);
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  async register(role: 'client' | 'psychologist' = 'client'): Promise<Schemas['MeResponse']> {
    return ok(
      this.api.POST('/api/v1/auth/register', {
        body: {
          email: `${randomUUID()}@contoh.test`,
          password: PASSWORD,
          name: 'Sari',
          role,
          acceptTerms: true,
          timeZone: 'Asia/Makassar',
        },
      }),
    );
  }

  async logIn(email: string, password = PASSWORD): Promise<Schemas['MeResponse']> {
    return ok(this.api.POST('/api/v1/auth/login', { body: { email, password } }));
  }

  async givePhone(phone: string, password = PASSWORD): Promise<void> {
    await ok(this.api.PUT('/api/v1/me/phone', { body: { phone, password } }));
  }

  async hold(
    wish: Schemas['CreateBookingRequest'],
    key: string = randomUUID(),
  ): Promise<Schemas['BookingResponse']> {
    return ok(this.tryHold(wish, key));
  }

  tryHold(
    wish: Schemas['CreateBookingRequest'],
    key: string = randomUUID(),
  ): Promise<Outcome<Schemas['BookingResponse']>> {
    return this.api.POST('/api/v1/bookings', {
      params: { header: { 'Idempotency-Key': key } },
      body: wish,
    });
  }

  async startPayment(invoiceId: string): Promise<Schemas['PaymentResponse']> {
    return ok(
      this.api.POST('/api/v1/invoices/{id}/payments', {
        params: { path: { id: invoiceId }, header: { 'Idempotency-Key': randomUUID() } },
        body: { method: 'qris' },
      }),
    );
  }

  async booking(id: string): Promise<Schemas['BookingResponse']> {
    return ok(this.api.GET('/api/v1/bookings/{id}', { params: { path: { id } } }));
  }
}

async function isAskedAgain(response: Response): Promise<boolean> {
  if (response.status !== 403) return false;
  const { code } = (await response.clone().json()) as { code?: unknown };
  return code === 'step_up_needed';
}

/** The body of a good answer. @throws Error with the problem's text otherwise. */
export async function ok<Data>(call: Promise<Outcome<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok) throw new Error(`${response.status}: ${JSON.stringify(error)}`);
  return data as Data;
}

/** The problem of a refused answer. @throws Error when it was not refused. */
export async function problem(
  call: Promise<Outcome<unknown>>,
): Promise<Schemas['Problem'] & { status: number }> {
  const { error, response } = await call;
  if (response.ok) throw new Error(`Expected a refusal, got ${response.status}.`);
  return error as Schemas['Problem'] & { status: number };
}
