import { useOne } from '@refinedev/core';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';

import type { DetailOf, ResourceName } from '../api/resources';
import { useCopy } from '../copy/use-copy';
import { Failure } from './failure';
import { Outcome } from './outcome';
import { PageHead } from './page-head';

type Props<Name extends ResourceName> = {
  resource: Name;
  back: string;
  children: (detail: DetailOf<Name>) => ReactNode;
};

/** One record named by the address: skeleton, absence and failure are the same everywhere. */
export function DetailPage<Name extends ResourceName>({ resource, back, children }: Props<Name>) {
  const t = useCopy();
  const { id } = useParams();
  const { result, query } = useOne<DetailOf<Name>>({
    resource,
    ...(id !== undefined && { id }),
    errorNotification: false,
  });

  if (query.error?.statusCode === 404) {
    return (
      <Outcome
        kind="absent"
        title={t('detail.absent')}
        wayOut={<Link to={`/${resource}`}>{back}</Link>}
      />
    );
  }
  // What was read once stays, with whatever is being written on it, when reading it again fails.
  if (query.error && !result) {
    return (
      <>
        <PageHead title={back} back={{ to: `/${resource}`, label: back }} />
        <Failure
          title={t('detail.failed')}
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      </>
    );
  }
  return result ? children(result) : <Skeleton active paragraph={{ rows: 8 }} />;
}
