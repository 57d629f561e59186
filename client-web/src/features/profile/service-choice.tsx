import type { Service } from '@/api/types';
import { commonCopy } from '@/copy/common';
import { profileCopy } from '@/copy/profile';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';

interface ServiceChoiceProps {
  services: readonly Service[];
  chosenId: string;
  onChoose: (id: string) => void;
}

export function ServiceChoice({ services, chosenId, onChoose }: ServiceChoiceProps) {
  const t = useCopy(profileCopy).panel;
  const common = useCopy(commonCopy);
  const { money } = useTimes();
  return (
    <fieldset className="space-y-2">
      <legend className="sr-only">{t.service}</legend>
      {services.map((service) => (
        <label
          key={service.id}
          className="relative flex cursor-pointer items-center justify-between gap-4 rounded-control border border-line px-4 py-3.5 transition-colors hover:border-edge has-checked:border-accent has-checked:bg-tint has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="service"
            className="sr-only"
            checked={service.id === chosenId}
            onChange={() => onChoose(service.id)}
          />
          <span>
            <span className="block font-semibold">{service.name}</span>
            <span className="block text-[0.9375rem] text-ink-2">
              {t.serviceFacts(
                common.time.minutes(service.durationMinutes),
                common.listOr(service.modes.map((mode) => common.mode[mode])),
              )}
            </span>
          </span>
          <span className="numeric font-semibold">
            {service.price.amount === 0 ? t.free : money(service.price)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
