import { useOne } from '@refinedev/core';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';

import type { DetailOf, ResourceName } from '../api/resources';
import { SmallFailure } from './small-failure';

type Props<Name extends ResourceName> = {
  resource: Name;
  id: string;
  children: (record: DetailOf<Name>) => ReactNode;
};

/** Another record that a page shows a little of. */
export function LinkedRecord<Name extends ResourceName>({ resource, id, children }: Props<Name>) {
  const { result, query } = useOne<DetailOf<Name>>({ resource, id, errorNotification: false });
  if (query.error) {
    return <SmallFailure error={query.error} onRetry={() => void query.refetch()} />;
  }
  return result ? children(result) : <Skeleton active title={false} paragraph={{ rows: 1 }} />;
}
