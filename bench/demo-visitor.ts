const PASSWORD = 'RuangPulih!2026';

/** Somebody of the demo, signed in over connections that stay open. */
export class DemoVisitor {
  private constructor(
    readonly name: string,
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async enter(url: string, name: string): Promise<DemoVisitor> {
    const response = await fetch(`${url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ email: `${name}@ruangpulih.test`, password: PASSWORD }),
    });
    if (!response.ok) throw new Error(`${name} cannot log in: ${await response.text()}`);
    const [cookie = ''] = response.headers.getSetCookie();
    return new DemoVisitor(name, url, cookie.split(';')[0] ?? '');
  }

  /** The status, the body, and the milliseconds until its last byte. */
  async get(path: string): Promise<{ status: number; body: string; ms: number }> {
    const begun = performance.now();
    const response = await fetch(`${this.url}${path}`, { headers: { cookie: this.cookie } });
    const body = await response.text();
    return { status: response.status, body, ms: performance.now() - begun };
  }
}
