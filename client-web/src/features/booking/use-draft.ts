import { useState } from 'react';
import type { Mode } from '@/api/types';

export interface Draft {
  mode: Mode | null;
  reason: string;
  /** The version of the consent text that was ticked, or null. */
  consentVersion: string | null;
  /** The same of the text about the service itself. */
  informedVersion: string | null;
}

const EMPTY: Draft = { mode: null, reason: '', consentVersion: null, informedVersion: null };
const PREFIX = 'rp.draft.';

function load(key: string): Draft {
  const stored = window.sessionStorage.getItem(PREFIX + key);
  return stored === null ? EMPTY : { ...EMPTY, ...(JSON.parse(stored) as Partial<Draft>) };
}

/** What was typed for one service, kept in this tab until it is sent: reload and log-in lose nothing. */
export function useDraft(serviceId: string) {
  const [draft, setDraft] = useState(() => load(serviceId));
  return {
    draft,
    change: (changes: Partial<Draft>) => {
      const next = { ...draft, ...changes };
      setDraft(next);
      window.sessionStorage.setItem(PREFIX + serviceId, JSON.stringify(next));
    },
    discard: () => window.sessionStorage.removeItem(PREFIX + serviceId),
  };
}
