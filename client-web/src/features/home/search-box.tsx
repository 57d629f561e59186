import { Search, Video } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '@/components/ui/button';
import { homeCopy } from '@/copy/home';
import { useCopy } from '@/copy/use-copy';

const MODES = ['video', 'voice', 'chat'] as const;
const ROW =
  'flex min-h-16 items-center gap-3.5 rounded-control px-3.5 sm:px-6 has-focus-visible:outline-2 has-focus-visible:outline-accent';
// The control reaches up behind its label, so that the whole line can be pressed.
const CONTROL = 'block w-full -mt-5 min-h-13 pt-5 bg-transparent font-medium outline-none';
const LABEL = 'pointer-events-none relative z-10 block text-[0.8125rem] leading-5 text-ink-2';

/** In everyday words, and how to meet; leads to the results. */
export function SearchBox() {
  const t = useCopy(homeCopy).search;
  const navigate = useNavigate();
  const [q, setQ] = useState('');
  const [mode, setMode] = useState('');
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    const query = new URLSearchParams();
    if (q.trim() !== '') query.set('q', q.trim());
    if (mode !== '') query.set('mode', mode);
    void navigate(`/cari?${query}`);
  };
  return (
    <form
      role="search"
      aria-label={t.label}
      onSubmit={search}
      className="rounded-card border border-line bg-paper p-3.5 shadow-act"
    >
      <div className={ROW}>
        <Search aria-hidden className="size-5.5" />
        <div className="min-w-0 flex-1">
          <label htmlFor="q" className={LABEL}>
            {t.query}
          </label>
          <input
            id="q"
            type="search"
            value={q}
            onChange={(event) => setQ(event.target.value)}
            placeholder={t.placeholder}
            maxLength={200}
            className={CONTROL}
          />
        </div>
      </div>
      <div className="mx-3.5 border-t border-line sm:ml-6" />
      <div className="flex flex-col gap-2 sm:flex-row sm:items-center sm:gap-4">
        <div className={`${ROW} flex-1`}>
          <Video aria-hidden className="size-5.5" />
          <div className="min-w-0 flex-1">
            <label htmlFor="mode" className={LABEL}>
              {t.mode}
            </label>
            <select
              id="mode"
              value={mode}
              onChange={(event) => setMode(event.target.value)}
              className={`${CONTROL} -ml-1 cursor-pointer`}
            >
              <option value="">{t.anyMode}</option>
              {MODES.map((value) => (
                <option key={value} value={value}>
                  {t.modes[value]}
                </option>
              ))}
            </select>
          </div>
        </div>
        <Button type="submit" size="lg" className="sm:min-w-60">
          {t.submit}
        </Button>
      </div>
    </form>
  );
}
