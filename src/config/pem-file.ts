import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The path of a file with certificates or a key in PEM; what stands in it. */
export const pemFile = z
  .string()
  .transform((file, context) => {
    const text = textIn(file);
    if (text?.includes('-----BEGIN ')) return text;
    context.addIssue({ code: 'custom', message: 'no PEM file' });
    return z.NEVER;
  })
  .optional();

function textIn(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
