import { useList } from '@refinedev/core';
import { useSearchParams } from 'react-router';

import type { ResourceName, RowOf, SortOf } from '../api/resources';
import { useCopy } from '../copy/use-copy';
import type { Column } from './columns';
import { Failure } from './failure';
import { useMayRead } from './may-read';
import { PlainTable } from './plain-table';
import { Section } from './section';

type Props<Name extends ResourceName> = {
  resource: Name;
  title: string;
  /** Said when there is no row. */
  empty: string;
  /** The API's filter that ties the rows to the page's record. */
  only: { field: string; value: string };
  latestBy: SortOf<Name>;
  columns: ReadonlyArray<Column<Name>>;
};

const PAGE_SIZE = 10;

/** The rows of another resource that belong to this record; nothing for whom that is closed to. */
export function RelatedTable<Name extends ResourceName>(props: Props<Name>) {
  const mayRead = useMayRead();
  return mayRead(props.resource) ? <OpenTable {...props} /> : null;
}

function OpenTable<Name extends ResourceName>(props: Props<Name>) {
  const { resource, title, empty, only, latestBy, columns } = props;
  const t = useCopy();
  const [page, turnTo] = usePageInAddress(resource);
  const { result, query } = useList<RowOf<Name>>({
    resource,
    filters: [{ ...only, operator: 'eq' }],
    sorters: [{ field: latestBy, order: 'desc' }],
    pagination: { currentPage: page, pageSize: PAGE_SIZE },
    errorNotification: false,
  });
  const total = result.total ?? 0;

  return (
    <Section id={`related-${resource}`} title={title}>
      {query.error && (
        <Failure
          title={t('table.failed')}
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.isSuccess && total === 0 && <p className="quiet">{empty}</p>}
      {(query.isLoading || total > 0) && (
        <PlainTable
          label={title}
          rows={result.data as Array<RowOf<Name> & { id: string }>}
          columns={columns}
          loading={query.isFetching}
          pagination={
            total > PAGE_SIZE && {
              current: page,
              pageSize: PAGE_SIZE,
              total,
              showSizeChanger: false,
              onChange: turnTo,
            }
          }
        />
      )}
    </Section>
  );
}

/** The page of one table among several, kept in the address under the resource's name. */
function usePageInAddress(resource: ResourceName): [number, (page: number) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get(resource));
  const turnTo = (page: number) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.set(resource, String(page));
        return after;
      },
      { replace: true },
    );
  return [Number.isSafeInteger(asked) && asked > 0 ? asked : 1, turnTo];
}
