import { ReloadOutlined } from '@ant-design/icons';
import { useTable } from '@refinedev/antd';
import type { CrudSort } from '@refinedev/core';
import { Button, Empty, Table } from 'antd';
import type { ReactNode } from 'react';

import type { ResourceName, RowOf, SortOf } from '../api/resources';
import { useCopy, useLanguage } from '../copy/use-copy';
import { antdColumn, type Column } from './columns';
import { Failure } from './failure';
import { PageHead } from './page-head';
import { type FilterWords, TableFilters } from './table-filters';

type Props<Name extends ResourceName> = {
  resource: Name;
  title: string;
  filterWords: FilterWords;
  firstSort: { field: SortOf<Name>; order: CrudSort['order'] };
  columns: ReadonlyArray<Column<Name>>;
  /** What the table is about, where its title does not say it. */
  intro?: ReactNode;
  /** What can be done beside reading. */
  actions?: ReactNode;
};

/** One resource as a table that the server filters, sorts and pages; its state is the address. */
export function TablePage<Name extends ResourceName>(props: Props<Name>) {
  const { resource, title, filterWords, firstSort, columns, intro, actions } = props;
  const t = useCopy();
  const numbers = new Intl.NumberFormat(useLanguage());
  const { tableProps, tableQuery, filters, setFilters, sorters, setCurrentPage } = useTable<
    RowOf<Name>
  >({
    resource,
    pagination: { pageSize: 20 },
    sorters: { initial: [firstSort] },
    // The page itself shows what went wrong.
    errorNotification: false,
  });

  return (
    <>
      <PageHead
        title={title}
        actions={
          <>
            <Button
              icon={<ReloadOutlined />}
              loading={tableQuery.isFetching}
              onClick={() => void tableQuery.refetch()}
            >
              {t('common.reload')}
            </Button>
            {actions}
          </>
        }
      />
      {intro !== undefined && <p className="quiet">{intro}</p>}
      <TableFilters
        words={filterWords}
        filters={filters}
        onChange={(wanted) => {
          setFilters(wanted, 'replace');
          setCurrentPage(1);
        }}
      />
      {tableQuery.error && (
        <Failure
          title={t('table.failed')}
          error={tableQuery.error}
          onRetry={() => void tableQuery.refetch()}
        />
      )}
      <Table<RowOf<Name>>
        {...tableProps}
        rowKey="id"
        size="small"
        scroll={{ x: 'max-content' }}
        sortDirections={['ascend', 'descend', 'ascend']}
        columns={columns.map((column) => antdColumn(column, sorters))}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={t(filters.length > 0 ? 'table.nothingFound' : 'table.empty')}
            />
          ),
        }}
        pagination={{
          ...tableProps.pagination,
          showSizeChanger: true,
          pageSizeOptions: [10, 20, 50, 100],
          showTotal: (total, [first, last]) =>
            t('table.total', {
              first: numbers.format(first),
              last: numbers.format(last),
              total: numbers.format(total),
            }),
        }}
      />
    </>
  );
}
