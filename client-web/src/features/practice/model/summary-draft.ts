import type { NewSummary } from '@/api/types';

/** A version 4 UUID that works on plain-HTTP addresses too, where `crypto.randomUUID` does not exist. */
export function newItemId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What is sent: a line that is still empty is no homework yet. */
export function sendable({ text, homework }: NewSummary): NewSummary {
  return { text, homework: homework.filter((item) => item.text.trim() !== '') };
}

export function isSameSummary(one: NewSummary, two: NewSummary): boolean {
  return JSON.stringify(sendable(one)) === JSON.stringify(sendable(two));
}

/** Both texts one below the other; an item of both keeps the words of the first. */
export function bothSummaries(mine: NewSummary, theirs: NewSummary): NewSummary {
  const known = new Set(mine.homework.map(({ id }) => id));
  const texts = mine.text.includes(theirs.text) ? [mine.text] : [mine.text, theirs.text];
  return {
    text: texts.filter((text) => text.trim() !== '').join('\n\n'),
    homework: [...mine.homework, ...theirs.homework.filter(({ id }) => !known.has(id))],
  };
}
