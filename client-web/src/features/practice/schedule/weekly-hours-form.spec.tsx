import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { WorkingHours } from '@/api/types';
import { server } from '../../../../test/server';
import { hoursApi } from '../testing/hours-api';
import { API } from '../testing/practice-api';
import { renderPractice } from '../testing/render-practice';

const STORED: WorkingHours = {
  timeZone: 'Asia/Jakarta',
  version: 3,
  rules: [
    { weekday: 1, from: '09:00', to: '12:00' },
    { weekday: 1, from: '13:00', to: '17:00' },
    { weekday: 2, from: '09:00', to: '12:00' },
  ],
};

async function openHours() {
  const user = renderPractice('/praktik/jadwal?bagian=jam-kerja');
  await screen.findByRole('group', { name: 'Senin' });
  return user;
}

const save = () => screen.getByRole('button', { name: 'Simpan jam kerja' });

function descriptionOf(element: HTMLElement): string | null | undefined {
  return document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;
}

describe('weekly working hours', () => {
  it('that end before they start are refused beside the field and not sent', async () => {
    const api = hoursApi(STORED);
    const user = await openHours();
    const end = screen.getByLabelText('Senin, sampai, rentang 1');
    await user.selectOptions(end, '08:30');
    await user.click(save());
    expect(descriptionOf(end)).toBe('Jam selesai harus setelah jam mulai.');
    expect(end.getAttribute('aria-invalid')).toBe('true');
    screen.getByRole('link', { name: 'Senin: Jam selesai harus setelah jam mulai.' });
    expect(api.sent).toEqual([]);
  });

  it('that overlap are refused beside the later interval and not sent', async () => {
    const api = hoursApi(STORED);
    const user = await openHours();
    const second = screen.getByLabelText('Senin, mulai, rentang 2');
    await user.selectOptions(second, '11:45');
    await user.click(save());
    expect(descriptionOf(second)).toBe(
      'Jam ini bertumpuk dengan rentang lain pada hari yang sama.',
    );
    expect(
      screen.getByLabelText('Senin, mulai, rentang 1').getAttribute('aria-invalid'),
    ).toBeNull();
    expect(api.sent).toEqual([]);
  });

  it('are saved once, over the version they were read at', async () => {
    const api = hoursApi(STORED);
    const user = await openHours();
    await user.selectOptions(screen.getByLabelText('Selasa, sampai, rentang 1'), '24:00');
    await user.dblClick(save());
    await screen.findByText('Jam kerja disimpan.');
    expect(api.sent).toHaveLength(1);
    expect(api.sent[0]?.ifMatch).toBe('"3"');
    expect(api.stored.rules).toContainEqual({ weekday: 2, from: '09:00', to: '24:00' });
  });

  it('that leave booked sessions outside are saved only after a yes', async () => {
    const api = hoursApi(STORED);
    const asked: unknown[] = [];
    const session = {
      ...{ bookingId: '019a0000-0000-7000-8000-000000000300', serviceName: 'Konseling' },
      ...{ startsAt: '2026-11-30T09:00:00Z', endsAt: '2026-11-30T09:50:00Z', status: 'confirmed' },
    };
    server.use(
      http.post(`${API}/schedule/preview`, async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json({ items: [session] });
      }),
    );
    const user = await openHours();
    await user.selectOptions(screen.getByLabelText('Senin, sampai, rentang 2'), '15:00');
    await user.click(save());
    await screen.findByRole('dialog', { name: '1 sesi yang sudah dipesan di luar jam ini' });
    screen.getByRole('link', { name: /30 Nov 2026, 16.00/ });
    expect(api.sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Tetap simpan' }));
    await waitFor(() => expect(api.sent).toHaveLength(1));
    expect(asked).toEqual([{ workingHours: api.sent[0]?.body }]);
  });

  it('are copied from one day to others', async () => {
    const api = hoursApi(STORED);
    const user = await openHours();
    await user.click(screen.getByRole('button', { name: 'Salin jam Senin ke hari lain' }));
    await user.click(screen.getByRole('checkbox', { name: 'Minggu' }));
    await user.click(screen.getByRole('button', { name: 'Salin' }));
    await user.click(save());
    await screen.findByText('Jam kerja disimpan.');
    expect(api.stored.rules.filter(({ weekday }) => weekday === 7)).toEqual([
      { weekday: 7, from: '09:00', to: '12:00' },
      { weekday: 7, from: '13:00', to: '17:00' },
    ]);
  });

  it('changed elsewhere meanwhile are told, and what was typed stays until it is saved or given up', async () => {
    const api = hoursApi(STORED);
    const user = await openHours();
    const end = screen.getByLabelText<HTMLSelectElement>('Senin, sampai, rentang 1');
    await user.selectOptions(end, '11:00');
    api.stored = { ...STORED, version: 4, rules: STORED.rules.slice(0, 2) };
    await user.click(save());
    await screen.findByText('Baru saja diubah di tempat lain');
    screen.getByText('Versi terbaru berbeda pada: Senin, Selasa.');
    expect(end.value).toBe('11:00');

    await user.click(save());
    await screen.findByText('Jam kerja disimpan.');
    expect(api.sent.map(({ ifMatch }) => ifMatch)).toEqual(['"3"', '"4"']);
    expect(api.stored.rules).toContainEqual({ weekday: 1, from: '09:00', to: '11:00' });
  });

  it('changed elsewhere can be taken over instead', async () => {
    const api = hoursApi(STORED);
    const user = await openHours();
    await user.selectOptions(screen.getByLabelText('Senin, sampai, rentang 1'), '11:00');
    api.stored = { ...STORED, version: 4, rules: STORED.rules.slice(0, 2) };
    await user.click(save());
    await user.click(await screen.findByRole('button', { name: 'Pakai versi terbaru' }));
    expect(screen.getByLabelText<HTMLSelectElement>('Senin, sampai, rentang 1').value).toBe(
      '12:00',
    );
    expect(screen.queryByLabelText('Selasa, mulai, rentang 1')).toBeNull();
  });

  it('are written over silently when only the version moved', async () => {
    const api = hoursApi(STORED);
    const user = await openHours();
    await user.selectOptions(screen.getByLabelText('Senin, sampai, rentang 1'), '11:00');
    api.stored = { ...STORED, version: 9 };
    await user.click(save());
    await screen.findByText('Jam kerja disimpan.');
    expect(screen.queryByText('Baru saja diubah di tempat lain')).toBeNull();
  });

  it('typed but not saved survive a look at another page', async () => {
    hoursApi(STORED);
    const user = await openHours();
    await user.selectOptions(screen.getByLabelText('Senin, sampai, rentang 1'), '11:00');
    const [requests] = screen.getAllByRole('link', { name: 'Permintaan' });
    if (requests === undefined) throw new Error('No link to the requests');
    await user.click(requests);
    await screen.findByText('Tidak ada permintaan yang menunggu');
    const [schedule] = screen.getAllByRole('link', { name: 'Jadwal' });
    if (schedule === undefined) throw new Error('No link to the schedule');
    await user.click(schedule);
    await user.click(screen.getByRole('tab', { name: 'Jam kerja' }));
    const end = await screen.findByLabelText<HTMLSelectElement>('Senin, sampai, rentang 1');
    expect(end.value).toBe('11:00');
    screen.getByText('Ada perubahan yang belum disimpan');
  });

  it('move the focus to a new interval, and to the adding button after removing one', async () => {
    hoursApi(STORED);
    const user = await openHours();
    await user.click(screen.getByRole('button', { name: 'Tambah jam Rabu' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByLabelText('Rabu, mulai, rentang 1')),
    );
    await user.click(screen.getByRole('button', { name: 'Hapus 09.00 sampai 12.00, Rabu' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Tambah jam Rabu' })),
    );
  });
});
