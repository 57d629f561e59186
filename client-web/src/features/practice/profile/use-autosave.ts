import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiFailure, failureCode } from '@/api/problem';
import type { NewProfile, OwnProfile } from '@/api/types';
import { useDraft } from '../hooks/use-draft';
import { practiceKeys } from '../hooks/practice-keys';
import { putProfile } from '../hooks/use-own-profile';

/** So long after the last key the text is sent; so long after a lost connection it is tried again. */
const PAUSE_MS = 800;
const RETRY_MS = 5_000;

export type SavingState = 'saved' | 'waiting' | 'failed' | 'invalid' | 'stale';

/** The part of a saved profile that is written as a whole. */
function writtenIn(saved: OwnProfile): NewProfile {
  const { name, title, city, timeZone, gender, headline, about } = saved;
  const { approaches, languages, practisingSince, categories, education } = saved;
  return {
    ...{ name, title, city, timeZone, gender, headline, about },
    ...{ approaches, languages, practisingSince, categories, education },
  };
}

/**
 * Saves what is typed, a moment after the last key and one save at a time, each over the version the one before
 * it made. What a lost connection kept from being saved stays in the form and is tried again. A profile that is
 * public waits to be told: nobody wants half a sentence shown.
 */
export function useAutosave(saved: OwnProfile) {
  const client = useQueryClient();
  const [draft, setDraft] = useDraft<NewProfile>('own-profile');
  const [failure, setFailure] = useState<unknown>(null);
  const latest = useRef({ draft, version: saved.version });
  latest.current.draft = draft;
  const flight = useRef<Promise<boolean> | null>(null);

  const send = async (): Promise<boolean> => {
    const sent = latest.current.draft;
    if (sent === null) return true;
    try {
      const answer = await putProfile(sent, latest.current.version);
      latest.current.version = answer.version;
      setFailure(null);
      client.setQueryData(practiceKeys.profile, answer);
      void client.invalidateQueries({ queryKey: practiceKeys.application });
      if (latest.current.draft !== sent) return await send();
      latest.current.draft = null;
      setDraft(null);
      return true;
    } catch (error) {
      setFailure(error);
      return false;
    }
  };
  /** Whether all that was typed is saved now. */
  const save = (): Promise<boolean> => {
    flight.current ??= send().finally(() => {
      flight.current = null;
    });
    return flight.current;
  };

  const state = stateOf(draft, failure);
  const isAutomatic = saved.status === 'draft';
  const due = useRef(save);
  due.current = save;
  useEffect(() => {
    if (!isAutomatic || (state !== 'waiting' && state !== 'failed')) return;
    const attempt = () => void due.current();
    const timer = setTimeout(attempt, state === 'waiting' ? PAUSE_MS : RETRY_MS);
    window.addEventListener('online', attempt);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', attempt);
    };
  }, [isAutomatic, draft, state, failure]);

  return {
    typed: draft ?? writtenIn(saved),
    state,
    failure,
    save,
    change: (changes: Partial<NewProfile>) => {
      const typed = { ...(latest.current.draft ?? writtenIn(saved)), ...changes };
      latest.current.draft = typed;
      setDraft(typed);
      if (state === 'invalid') setFailure(null);
    },
    /** Gives up what is not saved for what somebody saved elsewhere. */
    takeLatest: async () => {
      setDraft(null);
      setFailure(null);
      await client.refetchQueries({ queryKey: practiceKeys.profile });
      const read = client.getQueryData<OwnProfile>(practiceKeys.profile);
      if (read) latest.current.version = read.version;
    },
  };
}

function stateOf(draft: NewProfile | null, failure: unknown): SavingState {
  if (draft === null) return 'saved';
  if (failure === null) return 'waiting';
  if (failureCode(failure) === 'stale_version') return 'stale';
  const mayPass = failure instanceof ApiFailure && failure.isUndecided;
  return mayPass ? 'failed' : 'invalid';
}
