import { parseTableParams } from '@refinedev/core';
import { describe, expect, it } from 'vitest';

import { listAddress } from './list-address';

describe('the address of a filtered table', () => {
  it('is read back as the filters and the order that were meant', () => {
    const from = '2026-11-23T17:00:00.000Z';
    const address = listAddress(
      'bookings',
      { status: 'requested', from },
      { field: 'startsAt', order: 'asc' },
    );
    const [path, query = ''] = address.split('?');
    expect(path).toBe('/bookings');
    expect(parseTableParams(query)).toMatchObject({
      parsedPageSize: 20,
      parsedSorter: [{ field: 'startsAt', order: 'asc' }],
      parsedFilters: [
        { field: 'status', operator: 'eq', value: 'requested' },
        { field: 'from', operator: 'eq', value: from },
      ],
    });
  });
});
