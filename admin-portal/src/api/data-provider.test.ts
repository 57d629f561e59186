import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { changeLanguage } from '../copy/language';
import { dataProvider } from './data-provider';

const server = setupServer();
const asked: Request[] = [];

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  server.resetHandlers();
  asked.length = 0;
  changeLanguage('id');
});
afterAll(() => server.close());

function answer(path: string, body: object, status = 200) {
  server.use(
    http.get(`*/api/v1${path}`, ({ request }) => {
      asked.push(request);
      return HttpResponse.json(body, { status });
    }),
  );
}

function lastQuery(): Record<string, string> {
  const request = asked.at(-1);
  return request ? Object.fromEntries(new URL(request.url).searchParams) : {};
}

describe('a list', () => {
  it('sends filters, sorting and page to the server and takes the total from it', async () => {
    answer('/admin/bookings', { items: [{ id: 'b1' }], total: 41 });
    const page = await dataProvider.getList({
      resource: 'bookings',
      filters: [
        { field: 'status', operator: 'eq', value: 'requested' },
        { field: 'q', operator: 'eq', value: 'sari & budi' },
        { field: 'from', operator: 'eq', value: '2026-11-23T17:00:00.000Z' },
      ],
      sorters: [{ field: 'startsAt', order: 'desc' }],
      pagination: { currentPage: 3, pageSize: 10 },
    });

    expect(lastQuery()).toEqual({
      status: 'requested',
      q: 'sari & budi',
      from: '2026-11-23T17:00:00.000Z',
      sort: '-startsAt',
      page: '3',
      pageSize: '10',
    });
    expect(page).toEqual({ data: [{ id: 'b1' }], total: 41 });
  });

  it('leaves out empty filters, and the minus when ascending', async () => {
    answer('/admin/transactions', { items: [], total: 0 });
    await dataProvider.getList({
      resource: 'transactions',
      filters: [
        { field: 'q', operator: 'eq', value: '' },
        { field: 'status', operator: 'eq', value: undefined },
      ],
      sorters: [{ field: 'amount', order: 'asc' }],
    });
    expect(lastQuery()).toEqual({ sort: 'amount', page: '1', pageSize: '20' });
  });

  it('of clients is the part of the accounts that are clients, whatever else is asked', async () => {
    answer('/admin/accounts', { items: [], total: 0 });
    await dataProvider.getList({
      resource: 'clients',
      filters: [{ field: 'status', operator: 'eq', value: 'suspended' }],
    });
    expect(lastQuery()).toEqual({
      role: 'client',
      status: 'suspended',
      page: '1',
      pageSize: '20',
    });
  });

  it('refuses a filter the API cannot express', async () => {
    const list = dataProvider.getList({
      resource: 'bookings',
      filters: [{ field: 'q', operator: 'contains', value: 'sari' }],
    });
    await expect(list).rejects.toThrow('contains');
    expect(asked).toHaveLength(0);
  });

  it('is asked for in the language of the reader', async () => {
    answer('/admin/bookings', { items: [], total: 0 });
    changeLanguage('en');
    await dataProvider.getList({ resource: 'bookings' });
    expect(asked.at(-1)?.headers.get('Accept-Language')).toBe('en');
  });
});

describe('a figure', () => {
  const figure = (url: string, meta = {}) =>
    dataProvider.custom?.({ url, method: 'get', meta }) ?? Promise.reject(new Error('none'));

  it('is read by its name, of whom it is asked about', async () => {
    answer('/admin/psychologists/p1/balance', { payable: { amount: 208375, currency: 'IDR' } });
    const { data } = await figure('balance', { id: 'p1' });
    expect(data).toEqual({ payable: { amount: 208375, currency: 'IDR' } });
  });

  it('is asked with its filters', async () => {
    answer('/admin/bookings/counts', { items: [] });
    await figure('bookingCounts', { query: { clientId: 'c1' } });
    expect(lastQuery()).toEqual({ clientId: 'c1' });
  });

  it('that nobody knows is a mistake of ours', async () => {
    await expect(figure('profits')).rejects.toThrow('profits');
    expect(asked).toHaveLength(0);
  });
});

describe('a failure', () => {
  it("carries the problem's own words, status and code", async () => {
    answer('/admin/bookings/b9', { detail: 'Pemesanan ini tidak ada.', code: 'not_found' }, 404);
    await expect(dataProvider.getOne({ resource: 'bookings', id: 'b9' })).rejects.toMatchObject({
      message: 'Pemesanan ini tidak ada.',
      statusCode: 404,
      code: 'not_found',
    });
  });

  it('says plainly when the server cannot be reached', async () => {
    server.use(http.get('*/api/v1/admin/bookings', () => HttpResponse.error()));
    await expect(dataProvider.getList({ resource: 'bookings' })).rejects.toMatchObject({
      statusCode: 0,
      message: 'Server tidak dapat dihubungi. Periksa koneksi Anda, lalu coba lagi.',
    });
  });
});
