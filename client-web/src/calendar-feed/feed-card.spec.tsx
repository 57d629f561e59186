import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../test/render-page';
import { server } from '../../test/server';
import { FeedCard } from './feed-card';

const FEED = '*/api/v1/me/calendar-feed';
const ADDRESS = 'https://ruangpulih.test/api/v1/calendar-feeds/rahasia.ics';

describe('a client’s private calendar address', () => {
  it('is made by one press, however hurried, and shown once', async () => {
    let made = 0;
    server.use(
      http.get(FEED, () => HttpResponse.json({ madeAt: null, lastReadOn: null })),
      http.post(FEED, () => {
        made += 1;
        const answer = { madeAt: '2026-11-23T03:00:00.000Z', lastReadOn: null, address: ADDRESS };
        return HttpResponse.json(answer, { status: 201 });
      }),
    );
    renderPage(<FeedCard of="client" />);
    const card = await screen.findByRole('region', { name: 'Sesimu di kalendermu' });
    expect(card.textContent).toContain('tanpa nama psikologmu');
    await userEvent.dblClick(await screen.findByRole('button', { name: 'Buat alamat' }));
    expect((await screen.findByLabelText<HTMLInputElement>('Alamat')).value).toBe(ADDRESS);
    expect(made).toBe(1);
  });

  it('that cannot be looked up says why, and is looked up again when asked', async () => {
    let isAway = true;
    server.use(
      http.get(FEED, () =>
        isAway
          ? HttpResponse.error()
          : HttpResponse.json({ madeAt: '2026-11-23T03:00:00.000Z', lastReadOn: '2026-11-24' }),
      ),
    );
    renderPage(<FeedCard of="client" />);
    const again = await screen.findByRole('button', { name: 'Coba lagi' });
    isAway = false;
    await userEvent.click(again);
    const lastRead = await screen.findByText(/Terakhir dibaca Sel, 24 Nov 2026/);
    expect(lastRead.textContent).toContain('Ada sejak');
  });
});
