import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NewSeason, Season } from '@/api/types';
import { renderPage } from '../../../../test/render-page';
import { server } from '../../../../test/server';
import { SeasonsSection } from './seasons-section';

const SEASONS = '*/api/v1/schedule/seasons';
const USUAL = {
  ...{ timeZone: 'Asia/Jakarta', version: 1 },
  rules: [{ weekday: 1, from: '09:00', to: '12:00' }],
};

let kept: Season[];
let written: NewSeason[];

beforeEach(() => {
  kept = [];
  written = [];
  server.use(
    http.get('*/api/v1/schedule/working-hours', () => HttpResponse.json(USUAL)),
    http.post('*/api/v1/schedule/preview', () => HttpResponse.json({ items: [] })),
    http.get(SEASONS, () => HttpResponse.json({ items: kept })),
    http.post(SEASONS, async ({ request }) => {
      const body = (await request.json()) as NewSeason;
      written.push(body);
      const season = { ...body, id: 'a', version: 1, to: body.to ?? null };
      kept = [season];
      return HttpResponse.json(season, { status: 201 });
    }),
  );
});

describe('dates with another week', () => {
  it('begin as the ordinary week, and are saved with a zone of their own, once however hurried', async () => {
    renderPage(<SeasonsSection />);
    await userEvent.click(await screen.findByRole('button', { name: 'Bepergian' }));
    await userEvent.type(screen.getByLabelText('Tanggal pertama'), '2026-12-01');
    await userEvent.type(screen.getByLabelText(/^Tanggal terakhir/), '2026-12-10');
    await userEvent.selectOptions(
      screen.getByLabelText('Zona waktu selama masa ini'),
      'Australia/Melbourne',
    );
    await userEvent.dblClick(screen.getByRole('button', { name: 'Simpan' }));
    const list = await screen.findByRole('list', { name: 'Daftar masa dengan jadwal lain' });
    expect(within(list).getByText(/Australia\/Melbourne · 1 hari kerja seminggu/)).toBeTruthy();
    expect(written).toEqual([
      {
        ...{ name: 'Bepergian', from: '2026-12-01', to: '2026-12-10' },
        ...{ timeZone: 'Australia/Melbourne', rules: USUAL.rules },
      },
    ]);
  });

  it('are not sent without a first date, or with a last one before it', async () => {
    renderPage(<SeasonsSection />);
    await userEvent.click(await screen.findByRole('button', { name: 'Ramadan' }));
    await userEvent.click(screen.getByRole('button', { name: 'Simpan' }));
    expect(await screen.findAllByText('Pilih tanggal pertama.')).not.toHaveLength(0);
    await userEvent.type(screen.getByLabelText('Tanggal pertama'), '2026-12-05');
    await userEvent.type(screen.getByLabelText(/^Tanggal terakhir/), '2026-12-01');
    await userEvent.click(screen.getByRole('button', { name: 'Simpan' }));
    expect(
      await screen.findAllByText('Tanggal terakhir tidak boleh sebelum yang pertama.'),
    ).not.toHaveLength(0);
    expect(written).toEqual([]);
  });
});
