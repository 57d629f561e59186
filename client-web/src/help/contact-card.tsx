import { ExternalLink, MapPin, MessageCircle, Phone } from 'lucide-react';
import type { HelpContact } from '@/api/types';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { helpCopy } from '@/copy/help';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';

const ICONS = { phone: Phone, whatsapp: MessageCircle, web: ExternalLink, place: MapPin };

/** What pressing the contact does; null for a place, and for an address that cannot be opened safely. */
export function hrefOf({ channel, value }: Pick<HelpContact, 'channel' | 'value'>): string | null {
  // An extension is pressed by hand after the line answers: "119 ext 8" dials 119.
  const digits = value.split(/ext/i)[0]?.replace(/\D/g, '') ?? '';
  if (channel === 'phone') return `tel:${value.trim().startsWith('+') ? '+' : ''}${digits}`;
  if (channel === 'whatsapp') return `https://wa.me/${digits.replace(/^0/, '62')}`;
  return channel === 'web' && /^https?:\/\//.test(value) ? value : null;
}

export type ShownContact = Pick<
  HelpContact,
  'name' | 'channel' | 'value' | 'hours' | 'note' | 'lastCheckedOn'
>;

export function ContactCard({ contact }: { contact: ShownContact }) {
  const t = useCopy(helpCopy);
  const { day } = useTimes();
  const Icon = ICONS[contact.channel];
  const href = hrefOf(contact);
  return (
    <Card className="flex flex-col gap-4 sm:flex-row sm:items-center sm:justify-between">
      <div className="min-w-0">
        <h2 className="text-[1.0625rem]">{contact.name}</h2>
        <p className="numeric text-xl font-[650] tracking-tight break-words">{contact.value}</p>
        <p className="text-[0.9375rem] text-ink-2">{contact.hours}</p>
        {contact.note !== null && <p className="mt-1 text-[0.9375rem]">{contact.note}</p>}
        {contact.lastCheckedOn !== null && (
          <p className="mt-1 text-sm text-ink-2">
            {t.checked(day(`${contact.lastCheckedOn}T12:00:00Z`))}
          </p>
        )}
      </div>
      {href !== null && (
        <Button asChild variant="clay" size="lg">
          <a href={href} {...(contact.channel === 'phone' ? {} : { rel: 'noreferrer' })}>
            <Icon aria-hidden className="size-5" />
            {t.channels[contact.channel]}
            <span className="sr-only">: {contact.name}</span>
          </a>
        </Button>
      )}
    </Card>
  );
}
