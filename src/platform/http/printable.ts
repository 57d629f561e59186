import { Matches } from 'class-validator';

/** No line breaks and the like, in a text that may be empty: such texts stand in mails and headings. */
export function Printable(): PropertyDecorator {
  return Matches(/^\P{Cc}*$/u, { message: '$property must be a single line' });
}
