import { CanAccess } from '@refinedev/core';
import type { ReactNode } from 'react';

import type { ResourceName } from '../api/resources';
import { useCopy } from '../copy/use-copy';
import { Outcome } from './outcome';

/** Shows a resource's page to whoever may read it, and says so plainly to the others. */
export function Guarded({ resource, children }: { resource: ResourceName; children: ReactNode }) {
  const t = useCopy();
  return (
    <CanAccess
      resource={resource}
      action="list"
      fallback={<Outcome kind="closed" title={t('access.closed')} hint={t('access.closedHint')} />}
    >
      {children}
    </CanAccess>
  );
}
