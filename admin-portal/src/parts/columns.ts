import type { CrudSort } from '@refinedev/core';
import type { TableColumnType } from 'antd';
import type { ReactNode } from 'react';

import type { ResourceName, RowOf, SortOf } from '../api/resources';

export type ColumnOf<Row, Sort extends string = string> = {
  title: string;
  align?: 'right';
  sortBy?: Sort;
  cell: (row: Row) => ReactNode;
};

/** A column sorts when it names the API's field to sort by. */
export type Column<Name extends ResourceName> = ColumnOf<RowOf<Name>, SortOf<Name>>;

/** The column as antd draws it; without sorters it cannot be sorted by. */
export function antdColumn<Row>(column: ColumnOf<Row>, sorters?: CrudSort[]): TableColumnType<Row> {
  const { title, align, sortBy, cell } = column;
  const order = sorters?.find(({ field }) => field === sortBy)?.order;
  return {
    title,
    ...(align && { align }),
    key: sortBy ?? title,
    render: (_, row) => cell(row),
    ...(sorters &&
      sortBy !== undefined && {
        dataIndex: sortBy,
        sorter: true,
        sortOrder: order ? (order === 'asc' ? 'ascend' : 'descend') : null,
      }),
  };
}
