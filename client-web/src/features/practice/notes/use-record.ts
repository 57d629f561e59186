import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiFailure, failureCode } from '@/api/problem';
import { useDraft } from '../hooks/use-draft';

/** So long after the last key the text is sent; so long after a lost connection it is tried again. */
const PAUSE_MS = 1_200;
const RETRY_MS = 5_000;

export type SavingState = 'saved' | 'waiting' | 'failed' | 'invalid' | 'stale';

interface RecordOptions<Saved, Typed> {
  /** Where it lives in the query cache, and the name of what is not saved yet. */
  queryKey: readonly string[];
  saved: Saved;
  begin: (saved: Saved) => Typed;
  isSame: (one: Typed, other: Typed) => boolean;
  write: (typed: Typed, version: number) => Promise<Saved>;
  read: () => Promise<Saved>;
}

/**
 * Saves a record while it is written, a moment after the last key and one save at a time, each over the version
 * the one before it made. When somebody else (mostly the same person in another tab) saved in between, nothing is
 * sent any more until the writer has chosen: what is typed stays in the form, and the stored version stands in
 * `theirs`. All of it lives in memory alone.
 */
export function useRecord<Saved extends { version: number }, Typed>(
  options: RecordOptions<Saved, Typed>,
) {
  const { queryKey, saved, begin, isSame, write, read } = options;
  const client = useQueryClient();
  const [draft, setDraft] = useDraft<Typed>(queryKey.join(' '));
  const [typed, setTyped] = useState<Typed>(() => draft ?? begin(saved));
  const [failure, showFailure] = useState<unknown>(null);
  const [theirs, setTheirs] = useState<Saved | null>(null);
  const latest = useRef<{
    draft: Typed | null;
    version: number;
    isBlocked: boolean;
    failure: unknown;
  }>({ draft, version: saved.version, isBlocked: false, failure: null });
  const flight = useRef<Promise<boolean> | null>(null);

  const setFailure = (cause: unknown) => {
    latest.current.failure = cause;
    showFailure(cause);
  };
  const keep = (answer: Saved) => {
    latest.current.version = answer.version;
    client.setQueryData(queryKey, answer);
  };
  const settle = (sent: Typed): boolean => {
    if (latest.current.draft !== sent) return false;
    latest.current.draft = null;
    setDraft(null);
    return true;
  };
  const meet = async (sent: Typed): Promise<boolean> => {
    const stored = await read();
    if (isSame(begin(stored), sent)) {
      keep(stored);
      return settle(sent) || send();
    }
    latest.current.isBlocked = true;
    setTheirs(stored);
    return false;
  };
  const send = async (): Promise<boolean> => {
    const sent = latest.current.draft;
    if (sent === null) return true;
    if (latest.current.isBlocked) return false;
    try {
      keep(await write(sent, latest.current.version));
      setFailure(null);
      return settle(sent) || (await send());
    } catch (error) {
      const isElsewhere = ['stale_version', 'note_signed'].includes(failureCode(error));
      if (isElsewhere) return meet(sent).catch((cause: unknown) => fail(cause));
      return fail(error);
    }
  };
  const fail = (error: unknown): false => {
    setFailure(error);
    return false;
  };
  /** Whether all that was typed is saved now. */
  const save = (): Promise<boolean> => {
    flight.current ??= send().finally(() => {
      flight.current = null;
    });
    return flight.current;
  };

  /** The version that holds all that was typed. @throws ApiFailure when it could not be saved. */
  const saveAll = async (): Promise<number> => {
    if (await save()) return latest.current.version;
    const { failure: cause } = latest.current;
    throw cause instanceof ApiFailure ? cause : new ApiFailure('stale_version', 412);
  };

  const state = stateOf({ isTyped: draft !== null, failure, isBlocked: theirs !== null });
  const due = useRef(save);
  due.current = save;
  useEffect(() => {
    if (state !== 'waiting' && state !== 'failed') return;
    const attempt = () => void due.current();
    const timer = setTimeout(attempt, state === 'waiting' ? PAUSE_MS : RETRY_MS);
    window.addEventListener('online', attempt);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', attempt);
    };
  }, [draft, state, failure]);
  // Whoever leaves the page within the pause still has it saved.
  useEffect(() => () => void due.current(), []);

  const put = (changed: Typed) => {
    latest.current.draft = changed;
    setTyped(changed);
    setDraft(changed);
    if (state === 'invalid') setFailure(null);
  };
  const resolve = (stored: Saved, chosen: Typed | null) => {
    latest.current.isBlocked = false;
    keep(stored);
    setTheirs(null);
    setFailure(null);
    if (chosen !== null) return put(chosen);
    latest.current.draft = null;
    setDraft(null);
    setTyped(begin(stored));
  };
  return { typed, state, failure, theirs, change: put, save, saveAll, resolve, keep };
}

function stateOf(of: { isTyped: boolean; failure: unknown; isBlocked: boolean }): SavingState {
  if (of.isBlocked) return 'stale';
  if (!of.isTyped) return 'saved';
  if (of.failure === null) return 'waiting';
  const mayPass = of.failure instanceof ApiFailure && of.failure.isUndecided;
  return mayPass ? 'failed' : 'invalid';
}
