import { useRef, useState } from 'react';
import type { OwnService } from '@/api/types';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';
import { AskOnce } from '../frame/ask-once';
import { Loaded } from '../frame/loaded';
import { useOwnServices, useWithdrawService } from '../hooks/use-own-services';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { ServiceDialog } from './service-dialog';

type Open = { act: 'write'; known: OwnService | null } | { act: 'withdraw'; known: OwnService };

/** What can be booked, with a dialog for each line. */
export function ServicesSection() {
  const t = useCopy(joiningCopy).services;
  const toast = useToast();
  const services = useOwnServices();
  const withdraw = useWithdrawService();
  const [open, setOpen] = useState<Open | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(null);
  return (
    <>
      <p className="max-w-2xl text-ink-2">{t.intro}</p>
      <Button
        ref={add}
        size="lg"
        className="mt-4"
        onClick={() => setOpen({ act: 'write', known: null })}
      >
        {t.add}
      </Button>
      <div className="mt-5">
        <Loaded query={services}>
          {(items) =>
            items.length === 0 ? (
              <EmptyState title={t.none}>{t.noneBody}</EmptyState>
            ) : (
              <ul className="grid gap-4 md:grid-cols-2">
                {items.map((service) => (
                  <ServiceRow
                    key={service.id}
                    service={service}
                    onEdit={() => setOpen({ act: 'write', known: service })}
                    onWithdraw={() => setOpen({ act: 'withdraw', known: service })}
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
      {open?.act === 'write' && <ServiceDialog known={open.known} onClose={close} />}
      {open?.act === 'withdraw' && (
        <AskOnce
          title={t.withdrawTitle(open.known.name)}
          body={t.withdrawBody}
          yes={t.withdrawSend}
          no={t.keep}
          send={() => withdraw.mutateAsync(open.known.id)}
          onSent={() => {
            toast(t.withdrawn(open.known.name));
            add.current?.focus();
          }}
          onClose={close}
        />
      )}
    </>
  );
}

interface ServiceRowProps {
  service: OwnService;
  onEdit: () => void;
  onWithdraw: () => void;
}

function ServiceRow({ service, onEdit, onWithdraw }: ServiceRowProps) {
  const t = useCopy(joiningCopy).services;
  const { mode, free } = useCopy(commonCopy);
  const times = usePracticeTimes();
  const { name, price, durationMinutes, audience, description, modes, autoConfirm } = service;
  const ways = modes.map((one) => mode[one]);
  return (
    <li className="flex flex-col rounded-card border border-line bg-paper p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg">{name}</h2>
        <p className="numeric font-semibold">{price.amount === 0 ? free : times.money(price)}</p>
      </div>
      <p className="text-[0.9375rem] text-ink-2">
        {t.facts(durationMinutes, t.audiences[audience])} ·{' '}
        {[...ways, ...(autoConfirm ? [t.auto] : [])].join(', ')}
      </p>
      {description !== '' && <p className="mt-2">{description}</p>}
      <div className="mt-auto -ml-4 flex flex-wrap pt-2">
        <Button variant="quiet" onClick={onEdit}>
          {t.edit(name)}
        </Button>
        <Button variant="quiet" onClick={onWithdraw}>
          {t.withdraw(name)}
        </Button>
      </div>
    </li>
  );
}
