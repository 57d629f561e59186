import { useEffect, useState } from 'react';
import { readMemory, readSealed, removeSealed, writeSealed } from '@/api/sealed-storage';
import type { Mode } from '@/api/types';

export interface Draft {
  mode: Mode | null;
  /** Whom the session is about: a child’s id, or null for oneself. */
  carePersonId: string | null;
  reason: string;
  /** The version of the consent text that was ticked, or null. */
  consentVersion: string | null;
  /** The same of the text about the service itself. */
  informedVersion: string | null;
}

const EMPTY: Draft = {
  mode: null,
  carePersonId: null,
  reason: '',
  consentVersion: null,
  informedVersion: null,
};
const PREFIX = 'draft.';

function parsed(stored: string | null): Draft {
  return stored === null ? EMPTY : { ...EMPTY, ...(JSON.parse(stored) as Partial<Draft>) };
}

/**
 * What was typed for one service, kept in this tab until it is sent: reload and log-in lose nothing. It may say
 * what somebody confides, so nobody can read it but they.
 */
export function useDraft(serviceId: string) {
  const name = PREFIX + serviceId;
  const [typed, setTyped] = useState(() => {
    const stored = readMemory(name);
    return stored === null ? null : parsed(stored);
  });
  const [kept, setKept] = useState(EMPTY);
  useEffect(() => {
    void readSealed(name).then((stored) => setKept(parsed(stored)));
  }, [name]);
  const draft = typed ?? kept;
  return {
    draft,
    change: (changes: Partial<Draft>) => {
      const next = { ...draft, ...changes };
      setTyped(next);
      void writeSealed(name, JSON.stringify(next));
    },
    discard: () => removeSealed(name),
  };
}
