import { useCallback, useEffect, useState } from 'react';

import { ApiError } from '../api/problem';

type Read<T> = { found: T | null; failure: ApiError | null; read: () => Promise<void> };

/** Something read once, and again when asked to: in somebody's name each reading is a row of their trail. */
export function useRead<T>(ask: () => Promise<T>): Read<T> {
  const [found, setFound] = useState<T | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const read = useCallback(async () => {
    try {
      setFound(await ask());
      setFailure(null);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error);
    }
  }, [ask]);
  useEffect(() => void read(), [read]);
  return { found, failure, read };
}
