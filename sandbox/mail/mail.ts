import { simpleParser, type ParsedMail } from 'mailparser';

/** A received mail as the pages and the control API show it. Everything in it is untrusted. */
export interface Mail {
  id: string;
  /** The From header as written, else the envelope's sender. */
  from: string;
  /** The envelope's recipients, so a Bcc is among them. */
  to: readonly string[];
  subject: string;
  /** Empty when the mail has no plain text part. */
  text: string;
  /** Empty when the mail has no HTML part. */
  html: string;
  /** Lower-case names; repeated headers are joined by line breaks. */
  headers: Readonly<Record<string, string>>;
  attachments: readonly { name: string; contentType: string; bytes: number }[];
  /** Demo time, ISO 8601 in UTC. */
  receivedAt: string;
}

export interface Envelope {
  from: string;
  to: readonly string[];
}

/** The mail's readable content; one that cannot be parsed is kept with what the envelope says. */
export async function parseMail(
  raw: Buffer,
  envelope: Envelope,
): Promise<Omit<Mail, 'id' | 'receivedAt'>> {
  const parsed = await tryToParse(raw);
  if (parsed === null)
    return { ...envelope, subject: '', text: '', html: '', headers: {}, attachments: [] };
  return {
    from: parsed.from?.text ?? envelope.from,
    to: envelope.to,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || '',
    headers: headersOf(parsed),
    attachments: parsed.attachments.map(({ filename = '', contentType, size }) => ({
      name: filename,
      contentType,
      bytes: size,
    })),
  };
}

async function tryToParse(raw: Buffer): Promise<ParsedMail | null> {
  try {
    return await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true });
  } catch {
    return null;
  }
}

function headersOf(parsed: ParsedMail): Record<string, string> {
  const headers = new Map<string, string>();
  for (const { key, line } of parsed.headerLines) {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n\s+/g, ' ')
      .trim();
    const earlier = headers.get(key);
    headers.set(key, earlier === undefined ? value : `${earlier}\n${value}`);
  }
  return Object.fromEntries(headers);
}
