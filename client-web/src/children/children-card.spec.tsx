import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Child } from '@/api/types';
import { renderPage } from '../../test/render-page';
import { server } from '../../test/server';
import { ChildrenCard } from './children-card';

const PEOPLE = '*/api/v1/me/care-people';
const KIRANA: Child = {
  id: '01a2046c-9b32-70c3-afa5-a3518d49b4c1',
  name: 'Kirana',
  bornOn: '2016-03-14',
  relationship: 'parent',
  isGrown: false,
  version: 4,
};

let kept: Child[];
let asked: { version: string | null; body?: unknown }[];

const problem = (status: number, code: string, more: object = {}) =>
  HttpResponse.json(
    { type: `/problems/${code}`, title: code, status, detail: code, instance: '', code, ...more },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

beforeEach(() => {
  [kept, asked] = [[KIRANA], []];
  server.use(
    http.get(PEOPLE, () =>
      HttpResponse.json({ items: kept, guardianship: { textVersion: '3', text: 'Saya walinya.' } }),
    ),
    http.patch(`${PEOPLE}/${KIRANA.id}`, async ({ request }) => {
      asked.push({ version: request.headers.get('If-Match'), body: await request.json() });
      kept = [{ ...KIRANA, name: 'Kirana P.', relationship: 'guardian', version: 5 }];
      return HttpResponse.json(kept[0]);
    }),
    http.delete(`${PEOPLE}/${KIRANA.id}`, ({ request }) => {
      asked.push({ version: request.headers.get('If-Match') });
      kept = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

describe('a child of one’s account', () => {
  it('is called by another name, over the version that was read', async () => {
    renderPage(<ChildrenCard />);
    const item = await screen.findByRole('listitem');
    expect(item.textContent).toContain('Lahir Sen, 14 Mar 2016 · kamu orang tuanya');
    await userEvent.click(screen.getByRole('button', { name: 'Ubah Kirana' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ubah Kirana' }));
    await userEvent.type(dialog.getByLabelText('Nama anak'), ' P.');
    await userEvent.selectOptions(dialog.getByLabelText('Kamu siapanya?'), 'Wali');
    await userEvent.click(dialog.getByRole('button', { name: 'Simpan' }));
    await screen.findByText('Kirana P.');
    expect(asked).toEqual([
      { version: '"4"', body: { name: 'Kirana P.', relationship: 'guardian' } },
    ]);
  });

  it('is removed after a question; with a record it stays, and the dialog says why', async () => {
    server.use(
      http.delete(`${PEOPLE}/${KIRANA.id}`, () => problem(409, 'person_has_record'), {
        once: true,
      }),
    );
    renderPage(<ChildrenCard />);
    await userEvent.click(await screen.findByRole('button', { name: 'Hapus Kirana' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Ya, hapus' }));
    await screen.findByText(/Catatannya tetap disimpan/);
    await userEvent.click(screen.getByRole('button', { name: 'Ya, hapus' }));
    await screen.findByText('Belum ada anak yang ditambahkan.');
    expect(asked).toEqual([{ version: '"4"' }]);
  });

  it('who is grown is neither changed nor removed here', async () => {
    kept = [{ ...KIRANA, isGrown: true }];
    renderPage(<ChildrenCard />);
    await screen.findByText(/memesan dengan akunnya sendiri/);
    expect(screen.queryByRole('button', { name: /Kirana/ })).toBeNull();
  });

  it('born too long ago is refused beside the field, and nothing typed is lost', async () => {
    server.use(
      http.post(PEOPLE, () =>
        problem(422, 'validation_failed', { errors: [{ pointer: '/bornOn', detail: 'no' }] }),
      ),
    );
    renderPage(<ChildrenCard />);
    await userEvent.click(await screen.findByRole('button', { name: 'Tambah anak' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Tambah anak' }));
    await userEvent.type(dialog.getByLabelText('Nama anak'), 'Bima');
    await userEvent.type(dialog.getByLabelText('Tanggal lahir'), '1990-01-01');
    await userEvent.click(dialog.getByLabelText(/menyatakannya/));
    await userEvent.click(dialog.getByRole('button', { name: 'Tambah' }));
    await dialog.findByText('Anak berumur di bawah 18 tahun, dan sudah lahir.');
    await waitFor(() =>
      expect(dialog.getByLabelText<HTMLInputElement>('Nama anak').value).toBe('Bima'),
    );
  });
});
