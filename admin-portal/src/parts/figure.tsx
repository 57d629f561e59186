import { useCustom } from '@refinedev/core';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';

import type { FigureAsked, FigureName, FigureOf } from '../api/figures';
import { useMayRead } from './may-read';
import { SmallFailure } from './small-failure';

type Props<Name extends FigureName> = FigureAsked<Name> & {
  name: Name;
  /** Shown where the server knows none. */
  absent?: ReactNode;
  /** `again` asks for it once more. */
  children: (figure: FigureOf<Name>, again: () => Promise<unknown>) => ReactNode;
};

/** Something asked beside the page's record; nothing at all for whom it is closed to. */
export function Figure<Name extends FigureName>(props: Props<Name>) {
  const mayRead = useMayRead();
  return mayRead(props.name) ? <OpenFigure {...props} /> : null;
}

function OpenFigure<Name extends FigureName>({ name, id, query, absent, children }: Props<Name>) {
  const { query: asked } = useCustom<FigureOf<Name>>({
    url: name,
    method: 'get',
    meta: { id, query },
    errorNotification: false,
  });
  if (asked.error?.statusCode === 404) return absent;
  if (asked.error) {
    return <SmallFailure error={asked.error} onRetry={() => void asked.refetch()} />;
  }
  return asked.data ? (
    children(asked.data.data, asked.refetch)
  ) : (
    <Skeleton active title={false} paragraph={{ rows: 1 }} />
  );
}
