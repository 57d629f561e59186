import { createContext, useContext } from 'react';

import type { Me } from '../api/types';

const SignedIn = createContext<Me | undefined>(undefined);

export const SignedInProvider = SignedIn.Provider;

/** The admin at the screen. Only inside the shell, which knows them. */
export function useMe(): Me {
  const me = useContext(SignedIn);
  if (!me) throw new Error('useMe belongs inside the shell.');
  return me;
}
