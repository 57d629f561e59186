import { eventually } from './eventually.js';
import type { House } from './house.js';
import { ok, type Visitor } from './visitor.js';

/** A message as the sandbox shows it on a phone. */
interface OnThePhone {
  readonly template: string;
  readonly text: string;
}

const CODE = 'phone_code_1';

export async function codesOn(house: House, phone: string): Promise<string[]> {
  await house.jobs.settle();
  const path = `/control/whatsapp?to=${encodeURIComponent(phone)}`;
  const { items } = await house.sandbox<{ items: OnThePhone[] }>(path);
  return items
    .filter(({ template }) => template === CODE)
    .flatMap(({ text }) => /\d{6}/.exec(text) ?? []);
}

/** The newest code, once so many have come. */
export function codeOn(house: House, phone: string, many = 1): Promise<string> {
  return eventually(`a code on ${phone}`, async () => {
    const codes = await codesOn(house, phone);
    return codes.length >= many ? codes[0] : null;
  });
}

/** Gives a number and types in the code that comes to it. */
export async function provePhone(house: House, visitor: Visitor, phone: string): Promise<void> {
  await visitor.givePhone(phone);
  const code = await codeOn(house, phone);
  await ok(visitor.api.POST('/api/v1/me/phone/proof', { body: { code } }));
}
