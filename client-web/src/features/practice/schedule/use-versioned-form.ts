import { useState } from 'react';
import { failureCode } from '@/api/problem';
import { useToast } from '@/components/ui/toast';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useFailureText } from '../frame/failure-text';
import { useDraft } from '../hooks/use-draft';

interface Versioned {
  version: number;
}

interface Draft<Saved, Typed> {
  /** What the typing began from. */
  base: Saved;
  typed: Typed;
}

interface VersionedFormOptions<Saved extends Versioned, Typed> {
  /** Names the draft; what is typed outlives the page under it. */
  name: string;
  saved: Saved;
  begin: (saved: Saved) => Typed;
  /** Whether two versions hold the same, so that writing over the newer one loses nothing. */
  isSame: (one: Saved, other: Saved) => boolean;
  readLatest: () => Promise<Saved | undefined>;
  /** Throws `stale_version` when `version` is no longer the latest. */
  write: (typed: Typed, version: number) => Promise<unknown>;
  /** What to say when it is saved. */
  told: string;
}

/**
 * A form over something versioned: remembers the version its typing began from, saves once, and when the
 * version has moved on keeps what was typed and says so. A version that moved without a change to what this
 * form holds (the schedule's parts share one) is written over silently.
 */
export function useVersionedForm<Saved extends Versioned, Typed>(
  options: VersionedFormOptions<Saved, Typed>,
) {
  const { name, saved, begin, isSame, readLatest, write, told } = options;
  const [draft, setDraft] = useDraft<Draft<Saved, Typed>>(name);
  const [isStale, setStale] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const toast = useToast();
  const failureText = useFailureText();
  const once = useSingleFlight();
  const { base, typed } = draft ?? { base: saved, typed: begin(saved) };

  const reset = () => {
    setDraft(null);
    setStale(false);
    setFailure(null);
  };
  const writeOver = async (version: number): Promise<void> => {
    await write(typed, version);
    reset();
    toast(told);
  };
  const meetLatest = async (): Promise<void> => {
    const latest = await readLatest();
    if (latest === undefined) throw new Error('The latest version could not be read.');
    if (isSame(base, latest)) return writeOver(latest.version);
    setDraft({ base: latest, typed });
    setStale(true);
  };
  const attempt = async (): Promise<void> => {
    try {
      await writeOver(base.version);
    } catch (error) {
      if (failureCode(error) !== 'stale_version') throw error;
      await meetLatest();
    }
  };
  const save = () =>
    once(async () => {
      if (draft === null) return;
      setFailure(null);
      setSaving(true);
      await attempt().catch(setFailure);
      setSaving(false);
    });

  return {
    typed,
    change: (changed: Typed) => setDraft({ base, typed: changed }),
    isChanged: draft !== null,
    isSaving,
    isStale,
    failure,
    failureText: failure === null ? null : failureText(failure),
    reset,
    save,
  };
}
