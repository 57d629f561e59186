import { useRef, useState } from 'react';
import type { Season, WorkingHours } from '@/api/types';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { seasonsCopy } from '@/copy/seasons';
import { useCopy } from '@/copy/use-copy';
import { AskOnce } from '../frame/ask-once';
import { Loaded } from '../frame/loaded';
import { SectionHeading } from '../frame/section-heading';
import { useDialog } from '../frame/use-dialog';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { useRemoveSeason, useSeasons } from '../hooks/use-seasons';
import { useWorkingHours } from '../hooks/use-working-hours';
import { beginSeason, draftOfSeason, SEASON_KINDS, type SeasonDraft } from '../model/season-draft';
import { SeasonForm } from './season-form';

interface Edited {
  begun: SeasonDraft;
  over: Season | null;
}

/** Travel, fasting months and new weeks: dates on which the ordinary week does not apply. */
export function SeasonsSection() {
  const t = useCopy(seasonsCopy);
  const hours = useWorkingHours();
  const seasons = useSeasons();
  const heading = useRef<HTMLHeadingElement>(null);
  const [edited, edit] = useState<Edited | null>(null);
  const done = () => {
    edit(null);
    heading.current?.focus();
  };
  return (
    <div className="max-w-3xl space-y-6">
      <div>
        <SectionHeading id="seasons" ref={heading}>
          {t.heading}
        </SectionHeading>
        <p className="mt-1 text-ink-2">{t.intro}</p>
      </div>
      <Loaded query={hours}>
        {(usual) =>
          edited === null ? (
            <Kinds usual={usual} onChosen={(begun) => edit({ begun, over: null })} />
          ) : (
            <SeasonForm key={edited.over?.id ?? 'new'} {...edited} onDone={done} />
          )
        }
      </Loaded>
      <Loaded query={seasons}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-ink-2">{t.empty}</p>
          ) : (
            <ul
              aria-label={t.list}
              className="divide-y divide-line rounded-card border border-line bg-paper"
            >
              {items.map((season) => (
                <SeasonRow
                  key={season.id}
                  season={season}
                  onEdit={() => edit({ begun: draftOfSeason(season), over: season })}
                  onRemoved={() => heading.current?.focus()}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

interface KindsProps {
  usual: WorkingHours;
  onChosen: (begun: SeasonDraft) => void;
}

function Kinds({ usual, onChosen }: KindsProps) {
  const t = useCopy(seasonsCopy);
  return (
    <div role="group" aria-label={t.add} className="flex flex-wrap gap-2">
      {SEASON_KINDS.map((kind) => (
        <Button
          key={kind}
          variant="outline"
          onClick={() => onChosen(beginSeason(kind, t.names[kind], usual))}
        >
          {t.kinds[kind]}
        </Button>
      ))}
    </div>
  );
}

interface SeasonRowProps {
  season: Season;
  onEdit: () => void;
  onRemoved: () => void;
}

function SeasonRow({ season, onEdit, onRemoved }: SeasonRowProps) {
  const t = useCopy(seasonsCopy);
  const { shortDate } = usePracticeTimes();
  const toast = useToast();
  const remove = useRemoveSeason();
  const asking = useDialog();
  const { id, name, from, to, timeZone, rules } = season;
  const days = new Set(rules.map(({ weekday }) => weekday)).size;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 sm:px-5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-semibold">{name}</p>
        <p className="numeric text-[0.9375rem] text-ink-2">
          {to === null ? t.since(shortDate(from)) : t.between(shortDate(from), shortDate(to))} ·{' '}
          {timeZone.replaceAll('_', ' ')} · {t.days(days)}
        </p>
      </div>
      <Button variant="quiet" aria-label={t.editOf(name)} onClick={onEdit}>
        {t.edit}
      </Button>
      <Button variant="quiet" aria-label={t.removeOf(name)} onClick={asking.open}>
        {t.remove}
      </Button>
      {asking.isOpen && (
        <AskOnce
          title={t.removeTitle(name)}
          body={t.removeBody}
          yes={t.removeYes}
          no={t.cancel}
          send={() => remove.mutateAsync(id)}
          onSent={() => {
            toast(t.removed(name));
            onRemoved();
          }}
          onClose={() => asking.close()}
        />
      )}
    </li>
  );
}
