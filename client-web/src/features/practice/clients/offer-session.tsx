import { useState } from 'react';
import type { OwnProfile, OwnService } from '@/api/types';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { movesCopy } from '@/copy/moves';
import { useCopy } from '@/copy/use-copy';
import { OffersCard } from '@/moves/offers-card';
import { TimeDialog } from '@/moves/time-dialog';
import { useOffers, useOfferSession } from '@/moves/use-moves';
import { useOwnProfile } from '../hooks/use-own-profile';
import { useOwnServices } from '../hooks/use-own-services';

interface OfferDialogProps {
  clientId: string;
  profile: OwnProfile & { id: string };
  services: readonly OwnService[];
  onClose: () => void;
}

function OfferDialog({ clientId, profile, services, onClose }: OfferDialogProps) {
  const t = useCopy(movesCopy).forClient;
  const [chosen, choose] = useState(services[0]);
  const { mutateAsync } = useOfferSession();
  if (chosen === undefined) return null;
  const [mode = 'video'] = chosen.modes;
  return (
    <TimeDialog
      words={{ ...t }}
      psychologist={profile}
      serviceId={chosen.id}
      send={(startsAt) =>
        mutateAsync({ carePersonId: clientId, serviceId: chosen.id, startsAt, mode })
      }
      onClose={onClose}
    >
      <Field id="offered-service" label={t.service}>
        <Select
          value={chosen.id}
          onChange={(event) => choose(services.find(({ id }) => id === event.target.value))}
        >
          {services.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </TimeDialog>
  );
}

/** A psychologist books for somebody in their care, and sees what is still open. */
export function OfferSession({ clientId }: { clientId: string }) {
  const t = useCopy(movesCopy).forClient;
  const [isOpen, setOpen] = useState(false);
  const profile = useOwnProfile().data;
  const services = useOwnServices().data ?? [];
  const open = useOffers('psychologist').data?.items ?? [];
  const offers = open.flatMap((offer) => {
    const { carePersonId, replacesBookingId, keepUntil, id, startsAt, endsAt } = offer;
    const isTheirs = carePersonId === clientId && replacesBookingId === null;
    return isTheirs && keepUntil !== null ? [{ id, startsAt, endsAt, keepUntil }] : [];
  });
  if (profile === undefined || profile.id === null) return null;
  const own = { ...profile, id: profile.id };
  return (
    <section className="space-y-4">
      {services.length === 0 ? (
        <p className="text-ink-2">{t.noServices}</p>
      ) : (
        <Button variant="outline" onClick={() => setOpen(true)}>
          {t.action}
        </Button>
      )}
      <OffersCard offers={offers} as="psychologist" zone={own.timeZone} isReplacement={false} />
      {isOpen && (
        <OfferDialog
          clientId={clientId}
          profile={own}
          services={services}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
