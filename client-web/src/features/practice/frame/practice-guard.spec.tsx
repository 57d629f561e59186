import { screen } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { server } from '../../../../test/server';
import { API, problem, RATRI, signedInAs } from '../testing/practice-api';
import { renderPractice } from '../testing/render-practice';

describe('the psychologist’s area', () => {
  it('leads who is not signed in to the log-in page and back', async () => {
    server.use(http.get(`${API}/me`, () => problem('not_signed_in', 401)));
    renderPractice('/praktik/sesi?tampil=lewat');
    const place = await screen.findByTestId('elsewhere');
    expect(place.textContent).toBe('/masuk?lanjut=%2Fpraktik%2Fsesi%3Ftampil%3Dlewat');
  });

  it('meets a client with a friendly word instead of a schedule', async () => {
    server.use(signedInAs({ ...RATRI, roles: ['client'], psychologistId: null }));
    renderPractice('/praktik');
    await screen.findByRole('heading', { name: 'Bagian ini untuk psikolog' });
    expect(screen.getByRole('link', { name: 'Ke Sesi saya' }).getAttribute('href')).toBe('/sesi');
  });
});
