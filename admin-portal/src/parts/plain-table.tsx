import { Table, type TablePaginationConfig } from 'antd';

import { useCopy } from '../copy/use-copy';
import { antdColumn, type ColumnOf } from './columns';

type Props<Row> = {
  /** What the table holds; the region around it can be scrolled by keyboard. */
  label: string;
  rows: readonly Row[];
  columns: ReadonlyArray<ColumnOf<Row>>;
  pagination?: TablePaginationConfig | false;
  loading?: boolean;
};

/** A small table inside a page, in the order it was given. */
export function PlainTable<Row extends { id: string }>(props: Props<Row>) {
  const t = useCopy();
  const { label, rows, columns, pagination = false, loading = false } = props;
  return (
    <div className="scroller" role="group" aria-label={label} tabIndex={0}>
      <Table<Row>
        size="small"
        bordered
        rowKey="id"
        loading={loading}
        pagination={pagination}
        dataSource={rows}
        locale={{ emptyText: t('table.empty') }}
        columns={columns.map((column) => antdColumn(column))}
      />
    </div>
  );
}
