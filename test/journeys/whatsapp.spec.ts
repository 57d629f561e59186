import { createHmac } from 'node:crypto';
import { eventually } from '../support/eventually.js';
import { openHouse, VERIFY_TOKEN, WHATSAPP, type House } from '../support/house.js';
import { codeOn, provePhone } from '../support/phone-in-hand.js';
import { Scene } from '../support/scene.js';
import { TELLING } from '../support/telling.js';
import { ok, problem, type Schemas, type Visitor } from '../support/visitor.js';

interface Shown {
  readonly id: string;
  readonly template: string;
  readonly text: string;
  readonly status: string;
  readonly callbackData: string;
  readonly button: { readonly url: string };
}

const DAY_OF_MINUTES = 24 * 60;
let numbers = 0;

describe('WhatsApp', () => {
  let house: House;
  let scene: Scene;

  beforeAll(async () => {
    house = await openHouse();
  }, 60_000);
  afterAll(() => house.close());
  beforeEach(async () => {
    scene = await Scene.set(house);
  });

  /** A number nobody has used; in the sandbox one that ends in four zeros has no WhatsApp. */
  const newNumber = (end = '1234'): string => `+62812${String(++numbers).padStart(4, '0')}${end}`;

  async function choose(
    visitor: Visitor,
    phone: string | null,
    chosen: { isOn: boolean; emailReminders?: boolean },
  ): Promise<Schemas['MessagePreferencesResponse']> {
    if (phone !== null) await provePhone(house, visitor, phone);
    const { items } = await ok(visitor.api.GET('/api/v1/consent-texts'));
    const text = items.find(({ kind }) => kind === 'whatsapp');
    return ok(
      visitor.api.PUT('/api/v1/me/message-preferences', {
        body: {
          email: { reminders: chosen.emailReminders ?? true },
          whatsApp: {
            ...{ isOn: chosen.isOn, news: true, reminders: true },
            ...(text && chosen.isOn ? { textVersion: text.textVersion } : {}),
          },
        },
      }),
    );
  }

  async function shownOn(phone: string): Promise<Shown[]> {
    const path = `/control/whatsapp?to=${encodeURIComponent(phone)}`;
    return (await house.sandbox<{ items: Shown[] }>(path)).items;
  }

  const arrives = (phone: string, template: string): Promise<Shown> =>
    eventually(`${template} on ${phone}`, async () => {
      const shown = await shownOn(phone);
      return shown.find((message) => message.template === template);
    });

  const decide = (id: string, verb: 'confirm' | 'reject'): Promise<Schemas['BookingResponse']> => {
    const params = { path: { id } };
    return ok(
      verb === 'confirm'
        ? scene.psychologist.api.POST('/api/v1/bookings/{id}/confirm', { params })
        : scene.psychologist.api.POST('/api/v1/bookings/{id}/reject', {
            params,
            body: { reasonCode: 'other' },
          }),
    );
  };

  async function statusOf(messageId: string): Promise<string | undefined> {
    const [row] = await house.database.query<{ status: string }>(
      'SELECT status FROM message_owed WHERE id = $1',
      [messageId],
    );
    return row?.status;
  }

  /** Moves the clock until so many minutes before the session. */
  const advanceTo = (booking: Schemas['BookingResponse'], minutesBefore: number): Promise<void> => {
    const ahead = (Date.parse(booking.startsAt) - house.now()) / 60_000;
    return house.advance(Math.ceil(ahead - minutesBefore));
  };

  test('brings request, confirmation and reminders to whoever agreed, and tells how far they got', async () => {
    const client = await scene.newClient();
    const [phone, practicePhone] = [newNumber(), newNumber()];
    expect((await choose(client, phone, { isOn: true })).whatsApp.isOn).toBe(true);
    await choose(scene.psychologist, practicePhone, { isOn: true });

    const booking = await scene.requested(client, 20);
    const request = await arrives(practicePhone, 'request_received_1');
    expect(request.button.url).toBe(`${house.url}/praktik/sesi/${booking.id}`);

    await decide(booking.id, 'confirm');
    const confirmed = await arrives(phone, 'booking_confirmed_1');
    expect(confirmed.text).toMatch(
      /^Halo Sari, jadwal kamu .+ pukul \d\d\.\d\d WITA sudah pasti\./,
    );
    expect(confirmed.button.url).toBe(`${house.url}/sesi/${booking.id}`);
    await eventually('the delivery', async () => {
      return (await statusOf(confirmed.callbackData)) === 'delivered';
    });
    await house.sandbox(`/control/whatsapp/${confirmed.id}/read`, { method: 'POST' });
    await eventually('the reading', async () => {
      return (await statusOf(confirmed.callbackData)) === 'read';
    });

    await advanceTo(booking, DAY_OF_MINUTES - 1);
    const reminder = await arrives(phone, 'client_reminder_1');
    expect(reminder.text).toMatch(/^Halo Sari, jadwal kamu besok \d\d\.\d\d WITA\. Siapkan/);
    await arrives(practicePhone, 'psychologist_reminder_1');
    const texts = [...(await shownOn(phone)), ...(await shownOn(practicePhone))];
    expect(texts.map(({ text }) => text).join()).not.toMatch(TELLING);
    await eventually('the same by email', async () => {
      const subjects = (await scene.mailsTo(client.me.email)).map(({ subject }) => subject);
      return subjects.filter((subject) => subject.startsWith('Jadwal kamu')).length === 2;
    });
  });

  test('says that a time cannot be, and nothing at all once the consent is withdrawn', async () => {
    const client = await scene.newClient();
    const phone = newNumber();
    await choose(client, phone, { isOn: true });
    const first = await scene.requested(client, 2);
    await decide(first.id, 'reject');
    expect((await arrives(phone, 'booking_rejected_1')).text).toContain('tidak bisa dipenuhi');

    const second = await scene.requested(client, 22);
    await decide(second.id, 'confirm');
    await arrives(phone, 'booking_confirmed_1');
    const before = (await shownOn(phone)).length;
    await choose(client, null, { isOn: false });
    const dropped = await house.database.query<{ reason: string }>(
      `SELECT reason FROM message_owed
        WHERE booking_id = $1 AND recipient_id = $2 AND channel = 'whatsapp' AND status = 'dropped'`,
      [second.id, client.me.id],
    );
    expect(dropped).toEqual([{ reason: 'channel_off' }, { reason: 'channel_off' }]);
    await advanceTo(second, 30);
    await eventually('both reminders by email', async () => {
      const subjects = (await scene.mailsTo(client.me.email)).map(({ subject }) => subject);
      return subjects.filter((subject) => /^Jadwal kamu .+ WITA$/.test(subject)).length === 2;
    });
    expect(await shownOn(phone)).toHaveLength(before);
  });

  test('that cannot reach a number lets the email go that was left out for it', async () => {
    const client = await scene.newClient();
    const phone = newNumber('0000');
    await choose(client, phone, { isOn: true, emailReminders: false });
    const booking = await scene.requested(client, 24);
    await decide(booking.id, 'confirm');
    await arrives(phone, 'booking_confirmed_1');
    await advanceTo(booking, DAY_OF_MINUTES - 1);
    await eventually('the reminder by email', async () => {
      const subjects = (await scene.mailsTo(client.me.email)).map(({ subject }) => subject);
      return subjects.some((subject) => /^Jadwal kamu besok .+ WITA$/.test(subject));
    });
    const [row] = await house.database.query<{ reason: string }>(
      `SELECT reason FROM message_owed WHERE booking_id = $1 AND recipient_id = $2
          AND channel = 'whatsapp' AND kind = 'reminder_24h'`,
      [booking.id, client.me.id],
    );
    expect(row?.reason).toBe('told 131026');
  });

  test('needs a number and the text that is shown, each said of its own field', async () => {
    const client = await scene.newClient();
    const put = (textVersion?: string) =>
      problem(
        client.api.PUT('/api/v1/me/message-preferences', {
          body: {
            email: { reminders: true },
            whatsApp: {
              ...{ isOn: true, news: true, reminders: true },
              ...(textVersion === undefined ? {} : { textVersion }),
            },
          },
        }),
      );
    expect((await put('2026-11-22')).errors?.[0]).toMatchObject({ code: 'phone_missing' });
    const phone = newNumber();
    await client.givePhone(phone);
    expect((await put('2026-11-22')).errors?.[0]).toMatchObject({ code: 'phone_missing' });
    const body = { code: await codeOn(house, phone) };
    await ok(client.api.POST('/api/v1/me/phone/proof', { body }));
    for (const version of [undefined, '1999-01-01']) {
      expect((await put(version)).errors?.[0]).toMatchObject({
        pointer: '/whatsApp/textVersion',
        code: 'unknown_version',
      });
    }
    const { whatsApp } = await ok(client.api.GET('/api/v1/me/message-preferences'));
    expect(whatsApp).toEqual({ isOffered: true, isOn: false, news: true, reminders: true });
  });

  describe('as a webhook', () => {
    const address = (): string => `${house.url}/api/v1/webhooks/whatsapp`;

    test.each([
      ['with the token', VERIFY_TOKEN, 200],
      ['with another token', `${VERIFY_TOKEN}x`, 403],
      ['without one', '', 403],
    ])('answers the handshake %s as it must', async (_, token, status) => {
      const query = new URLSearchParams({
        'hub.mode': 'subscribe',
        'hub.verify_token': token,
        'hub.challenge': '1158201444',
      });
      const answer = await fetch(`${address()}?${query.toString()}`);
      expect(answer.status).toBe(status);
      const text = await answer.text();
      if (status === 200) expect(text).toBe('1158201444');
      else expect(text).not.toContain('1158201444');
    });

    test('refuses what Meta did not sign, byte by byte, and changes nothing', async () => {
      const client = await scene.newClient();
      const phone = newNumber();
      await choose(client, phone, { isOn: true });
      const booking = await scene.requested(client, 4);
      await decide(booking.id, 'confirm');
      const { id, callbackData } = await arrives(phone, 'booking_confirmed_1');
      await eventually('the delivery', async () => {
        return (await statusOf(callbackData)) === 'delivered';
      });
      const statuses = [{ id, status: 'read', biz_opaque_callback_data: callbackData }];
      const body = JSON.stringify({ entry: [{ changes: [{ value: { statuses } }] }] });
      const signature = (text: string, secret: string = WHATSAPP.appSecret): string =>
        `sha256=${createHmac('sha256', secret).update(text).digest('hex')}`;
      const post = (headers: Record<string, string>): Promise<Response> =>
        fetch(address(), {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body,
        });
      for (const forged of [
        undefined,
        '',
        'sha256=',
        signature(`${body} `),
        signature(body, 'another-app-secret'),
        signature(body).replace('sha256=', 'sha1='),
      ]) {
        const headers = forged === undefined ? {} : { 'x-hub-signature-256': forged };
        const answer = await post(headers);
        expect(answer.status).toBe(403);
        expect(((await answer.json()) as Schemas['Problem']).code).toBe('bad_signature');
      }
      expect(await statusOf(callbackData)).toBe('delivered');
      expect((await post({ 'x-hub-signature-256': signature(body) })).status).toBe(200);
      expect(await statusOf(callbackData)).toBe('read');
    });
  });
});
