import { MessageCircle, Phone, Video } from 'lucide-react';
import type { Mode } from '@/api/types';
import { bookingCopy } from '@/copy/booking';
import { useCopy } from '@/copy/use-copy';

const ICONS = { video: Video, voice: Phone, chat: MessageCircle };

interface ModeChoiceProps {
  modes: readonly Mode[];
  chosen: Mode | undefined;
  onChoose: (mode: Mode) => void;
}

export function ModeChoice({ modes, chosen, onChoose }: ModeChoiceProps) {
  const t = useCopy(bookingCopy);
  return (
    <fieldset>
      <legend className="text-[0.9375rem] font-semibold">{t.mode}</legend>
      <div className="mt-2 flex flex-wrap gap-2">
        {modes.map((mode) => {
          const Icon = ICONS[mode];
          return (
            <label
              key={mode}
              className="relative inline-flex min-h-12 cursor-pointer items-center gap-2.5 rounded-control border border-line px-4 font-medium transition-colors hover:border-edge has-checked:border-accent has-checked:bg-tint has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name="mode"
                className="sr-only"
                checked={mode === chosen}
                onChange={() => onChoose(mode)}
              />
              <Icon aria-hidden className="size-5 text-accent" />
              {t.modes[mode]}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
