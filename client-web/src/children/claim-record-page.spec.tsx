import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../test/render-page';
import { server } from '../../test/server';
import ClaimRecordPage from './claim-record-page';

const CLAIM = '*/api/v1/me/record-claims';
const fill = async (): Promise<void> => {
  await userEvent.type(screen.getByLabelText('Kode dari psikologmu'), '7q2mx k9d4t');
  await userEvent.type(screen.getByLabelText('Tanggal lahirmu'), '2008-11-24');
};
const send = () => screen.getByRole('button', { name: 'Ambil alih' });

describe('claiming a record', () => {
  it('asks for the code and the date of birth before it sends anything', async () => {
    let asked = 0;
    server.use(http.post(CLAIM, () => ((asked += 1), new HttpResponse(null, { status: 204 }))));
    renderPage(<ClaimRecordPage />);
    await userEvent.click(send());
    expect(await screen.findAllByText('Isi kodenya.')).not.toHaveLength(0);
    expect(screen.getAllByText('Isi tanggal lahirmu.')).not.toHaveLength(0);
    expect(asked).toBe(0);
  });

  it('sends them once, however hurried, and leads to the journey', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post(CLAIM, async ({ request }) => {
        sent.push(await request.json());
        return new HttpResponse(null, { status: 204 });
      }),
    );
    renderPage(<ClaimRecordPage />);
    await fill();
    await userEvent.dblClick(send());
    await screen.findByRole('heading', { name: 'Catatan ini sekarang milikmu' });
    expect(screen.getByRole('link', { name: 'Buka Perjalanan' })).toBeTruthy();
    expect(sent).toEqual([{ code: '7q2mx k9d4t', bornOn: '2008-11-24' }]);
  });

  it('that is refused says so, and keeps what was typed', async () => {
    const problem = { code: 'claim_refused', title: '', status: 409, type: 'about:blank' };
    server.use(http.post(CLAIM, () => HttpResponse.json(problem, { status: 409 })));
    renderPage(<ClaimRecordPage />);
    await fill();
    await userEvent.click(send());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Kode dan tanggal lahirnya tidak cocok');
    expect(screen.getByLabelText<HTMLInputElement>('Kode dari psikologmu').value).toBe(
      '7q2mx k9d4t',
    );
  });
});
