import { eventually } from './eventually.js';
import type { House } from './house.js';

/** A mail as the sandbox's inbox shows it. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** Mails to an address, the newest first. */
export async function lettersTo(house: House, email: string): Promise<Letter[]> {
  await house.jobs.settle();
  const path = `/control/mails?to=${encodeURIComponent(email)}`;
  return (await house.sandbox<{ items: Letter[] }>(path)).items;
}

/** The newest one with such a subject, once it is there. */
export function letterTo(house: House, email: string, subject: string): Promise<Letter> {
  return eventually(`a letter about ${subject}`, async () =>
    (await lettersTo(house, email)).find((letter) => letter.subject.includes(subject)),
  );
}

/** All with this subject, once there are so many: a sweep that is under way still hands some over. */
export function lettersAbout(
  house: House,
  email: string,
  { subject, least }: { readonly subject: string; readonly least: number },
): Promise<Letter[]> {
  return eventually(`${least} letters about ${subject}`, async () => {
    const same = (await lettersTo(house, email)).filter((letter) => letter.subject === subject);
    return same.length >= least && same;
  });
}

/** What opens a letter's link: it stands after `#`. */
export function tokenIn({ text }: Letter): string {
  const [, token] = /#([A-Za-z0-9_-]{43})/.exec(text) ?? [];
  if (token === undefined) throw new Error(`There is no link in: ${text}`);
  return token;
}
