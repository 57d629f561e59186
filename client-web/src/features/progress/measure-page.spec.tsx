import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Measure } from '@/api/types';
import { renderPage } from '../../../test/render-page';
import { server } from '../../../test/server';
import { Questions } from './questions';

const measure: Measure = {
  code: 'phq9',
  version: '1',
  name: 'Suasana hati',
  isOffered: true,
  heldBack: null,
  credit: 'Spitzer',
  itemCount: 2,
  scales: [],
  danger: { item: 1, from: 1 },
  questions: {
    name: 'Suasana hati',
    stem: 'Seberapa sering?',
    items: ['Yang pertama', 'Yang kedua'],
    options: ['Tidak sama sekali', 'Beberapa hari'],
  },
};

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('a questionnaire', () => {
  it('shows where help is found at once after a worrying answer, also when the API is down', async () => {
    server.use(http.get('*/api/v1/help-contacts', () => HttpResponse.error()));
    renderPage(<Questions measure={measure} assignmentId={undefined} onTaken={() => undefined} />);
    await userEvent.click(screen.getByLabelText('Tidak sama sekali'));
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.click(screen.getByLabelText('Beberapa hari'));
    const card = screen.getByRole('alert');
    expect(card.textContent).toContain('119 ext 8');
    expect(screen.getByRole('link', { name: '119 ext 8' }).getAttribute('href')).toBe('tel:119');
  });

  it('sends everything at the end, once, and leaves nothing in the browser', async () => {
    const sent: unknown[] = [];
    server.use(
      http.get('*/api/v1/help-contacts', () => HttpResponse.error()),
      http.post('*/api/v1/measures/phq9/responses', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ id: 'x' }, { status: 201 });
      }),
    );
    renderPage(<Questions measure={measure} assignmentId="a" onTaken={() => undefined} />);
    await press('Lanjut');
    expect(screen.getByText('Pilih satu jawaban dulu.')).toBeTruthy();
    await userEvent.click(screen.getByLabelText('Beberapa hari'));
    await press('Lanjut');
    await userEvent.click(screen.getByLabelText('Tidak sama sekali'));
    await userEvent.dblClick(screen.getByRole('button', { name: 'Selesai' }));
    await expect.poll(() => sent).toEqual([{ answers: [1, 0], assignmentId: 'a' }]);
    const kept = JSON.stringify([{ ...window.localStorage }, { ...window.sessionStorage }]);
    expect(kept).not.toContain('answers');
  });
});
