import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

import { presentSupportAct, type SupportAct } from '../api/support';
import { useMe } from './signed-in';

const PERMISSION = 'admin:support:act';

type Acting = {
  /** Null when this session acts for nobody. */
  act: SupportAct | null;
  /** Until it is known whether it does. */
  isLoading: boolean;
  begin: (act: SupportAct) => void;
  /** Asks once more whether it still stands. */
  refresh: () => Promise<void>;
};

const ActingContext = createContext<Acting | undefined>(undefined);

/** For whom the admin acts, for every page behind the log-in. */
export function ActingProvider({ children }: { children: ReactNode }) {
  const { permissions, mustEnrol } = useMe();
  const may = permissions.includes(PERMISSION) && !mustEnrol;
  const [act, setAct] = useState<SupportAct | null>(null);
  const [isLoading, setLoading] = useState(may);
  const refresh = useCallback(async () => {
    if (!may) return;
    // Whoever cannot ask does not go on as if it still stood.
    setAct(await presentSupportAct().catch(() => null));
    setLoading(false);
  }, [may]);
  useEffect(() => void refresh(), [refresh]);
  return (
    <ActingContext value={{ act, isLoading, begin: setAct, refresh }}>{children}</ActingContext>
  );
}

export function useActing(): Acting {
  const acting = useContext(ActingContext);
  if (!acting) throw new Error('useActing belongs inside the shell.');
  return acting;
}
