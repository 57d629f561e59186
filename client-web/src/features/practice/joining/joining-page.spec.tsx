import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Application, NewProfile, OwnProfile } from '@/api/types';
import { server } from '../../../../test/server';
import { API, problem, RATRI, signedInAs } from '../testing/practice-api';
import { renderPractice } from '../testing/render-practice';

const PROFILE: OwnProfile = {
  id: null,
  status: 'draft',
  slug: null,
  name: 'Wulan',
  title: '',
  city: '',
  timeZone: 'Asia/Jakarta',
  gender: null,
  headline: '',
  about: '',
  approaches: [],
  languages: [],
  practisingSince: null,
  education: [],
  categories: [],
  avatarUrl: null,
  version: 0,
};
const APPLICATION: Application = {
  status: 'draft',
  version: 1,
  submittedAt: null,
  credentials: [],
  missing: [{ pointer: '/profile/city', code: 'missing' }],
  history: [],
  validUntil: null,
};

let saved: { body: NewProfile; version: string | null }[];
let answers: (() => Response)[];

beforeEach(() => {
  saved = [];
  answers = [];
  server.use(
    signedInAs({ ...RATRI, psychologistId: null, psychologistStatus: null }),
    http.get(`${API}/application`, () => HttpResponse.json(APPLICATION)),
    http.get(`${API}/categories`, () => HttpResponse.json({ items: [] })),
    http.get(`${API}/me/profile`, () => HttpResponse.json(PROFILE)),
    http.put(`${API}/me/profile`, async ({ request }) => {
      const answer = answers.shift();
      if (answer) return answer();
      const body = (await request.json()) as NewProfile;
      saved.push({ body, version: request.headers.get('If-Match') });
      return HttpResponse.json({ ...PROFILE, ...body, id: 'p', version: saved.length });
    }),
  );
});

describe('a psychologist who has not been accepted', () => {
  it('is led through joining wherever they go, and what they type is saved over the version before', async () => {
    const user = renderPractice('/praktik/sesi');
    await user.type(await screen.findByLabelText('Kota'), 'Malang');
    await waitFor(() => expect(saved.at(-1)?.body.city).toBe('Malang'));
    await screen.findByText('Semua tersimpan.');
    await user.type(screen.getByLabelText('Gelar dan sebutan'), 'M.Psi.');
    await waitFor(() =>
      expect(saved.at(-1)?.body).toMatchObject({ city: 'Malang', title: 'M.Psi.' }),
    );
    expect(saved.map(({ version }) => version)).toEqual(saved.map((_, index) => `"${index}"`));
  });

  it('keeps what could not be sent, says so, and sends it when the line is back', async () => {
    answers = [() => HttpResponse.error()];
    const user = renderPractice('/praktik');
    await user.type(await screen.findByLabelText('Kota'), 'Malang');
    await screen.findByText(/Belum tersimpan: sambungan terputus/);
    window.dispatchEvent(new Event('online'));
    await screen.findByText('Semua tersimpan.');
    expect(saved.at(-1)?.body.city).toBe('Malang');
  });

  it('is told of a change elsewhere, and nothing is written over it', async () => {
    answers = [() => problem('stale_version', 412)];
    const user = renderPractice('/praktik');
    await user.type(await screen.findByLabelText('Kota'), 'M');
    await screen.findByText('Profil ini diubah di perangkat lain');
    expect(saved).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Ambil versi terbaru' }));
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Kota').value).toBe(''));
  });

  it('reads why an application was not accepted, and can take it up again', async () => {
    const reason = 'Nomornya milik orang lain.';
    const rejected: Application = {
      ...APPLICATION,
      status: 'rejected',
      version: 3,
      history: [
        {
          version: 3,
          act: 'reject',
          toStatus: 'rejected',
          at: '2026-11-20T02:00:00Z',
          actor: 'admin',
          reason,
        },
      ],
    };
    server.use(
      http.get(`${API}/application`, () => HttpResponse.json(rejected)),
      http.post(`${API}/application/reopen`, ({ request }) =>
        request.headers.get('If-Match') === '"3"'
          ? HttpResponse.json({ ...APPLICATION, version: 4 })
          : problem('stale_version', 412),
      ),
    );
    const user = renderPractice('/praktik');
    await screen.findByText(reason);
    expect(screen.queryByLabelText('Kota')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Buka lagi pendaftaran' }));
    const steps = await screen.findByRole('navigation', { name: 'Langkah bergabung' });
    expect(within(steps).getAllByRole('link')).toHaveLength(3);
  });
});
