import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WorkingHours } from '@/api/types';
import { hoursApi } from '../../testing/hours-api';
import { renderPractice } from '../../testing/render-practice';

const STORED: WorkingHours = {
  timeZone: 'Asia/Jakarta',
  version: 3,
  rules: [
    { weekday: 1, from: '00:00', to: '02:00' },
    { weekday: 1, from: '09:00', to: '12:00' },
    { weekday: 1, from: '13:00', to: '17:00' },
    { weekday: 2, from: '09:00', to: '12:00' },
    { weekday: 7, from: '22:00', to: '24:00' },
  ],
};

async function openBoard() {
  const api = hoursApi(STORED);
  const user = renderPractice('/praktik/jadwal?bagian=jam-kerja');
  const board = await screen.findByRole('application', { name: 'Papan jam kerja seminggu' });
  return { api, user, board: within(board) };
}

type Opened = Awaited<ReturnType<typeof openBoard>>;

/** Presses keys on a block, as somebody does whom Tab has brought there. */
async function press({ user, board }: Opened, block: string, keys: string): Promise<void> {
  board.getByRole('button', { name: block }).focus();
  await user.keyboard(keys);
}

async function isFocused({ board }: Opened, block: string): Promise<void> {
  await waitFor(() =>
    expect(document.activeElement).toBe(board.getByRole('button', { name: block })),
  );
}

const list = (label: string) => screen.getByLabelText<HTMLSelectElement>(label).value;

describe('a block of the week board, by keys', () => {
  it('moves by half an hour with the arrows and keeps the focus; the exact times go along', async () => {
    const opened = await openBoard();
    await press(opened, 'Senin 09.00–12.00', '{ArrowDown}{ArrowDown}{ArrowUp}');
    await isFocused(opened, 'Senin 09.30–12.30');
    screen.getByText('Menjadi Senin 09.30–12.30.');
    expect([list('Senin, mulai, rentang 2'), list('Senin, sampai, rentang 2')]).toEqual([
      '09:30',
      '12:30',
    ]);
  });

  it('is longer or shorter at its end with Shift', async () => {
    const opened = await openBoard();
    await press(opened, 'Senin 13.00–17.00', '{Shift>}{ArrowDown}{ArrowUp}{ArrowUp}{/Shift}');
    await isFocused(opened, 'Senin 13.00–16.30');
  });

  it('goes to the day beside it and takes the focus along', async () => {
    const opened = await openBoard();
    await press(opened, 'Senin 13.00–17.00', '{ArrowRight}');
    await isFocused(opened, 'Selasa 13.00–17.00');
    await opened.user.keyboard('{ArrowRight}');
    await isFocused(opened, 'Rabu 13.00–17.00');
  });

  it('does not overlap another one, and says why it stays', async () => {
    const opened = await openBoard();
    await press(opened, 'Senin 09.00–12.00', '{ArrowRight}');
    screen.getByText('Bertumpuk dengan blok lain pada Selasa. Tidak diubah.');
    await press(opened, 'Selasa 09.00–12.00', '{ArrowLeft}');
    screen.getByText('Bertumpuk dengan blok lain pada Senin. Tidak diubah.');
    screen.getByText('Semua perubahan tersimpan');
  });

  it('stops at midnight, where the next day’s goes on', async () => {
    const opened = await openBoard();
    await press(opened, 'Minggu 22.00–24.00, bersambung ke Senin', '{ArrowDown}');
    screen.getByText(/^Blok berhenti di tengah malam/);
    opened.board.getByRole('button', { name: 'Senin 00.00–02.00, sambungan Minggu' });
  });

  it('is removed with Delete, which can be undone', async () => {
    const opened = await openBoard();
    await press(opened, 'Selasa 09.00–12.00', '{Delete}');
    screen.getByText('Selasa 09.00–12.00 dihapus.');
    expect(screen.queryByLabelText('Selasa, mulai, rentang 1')).toBeNull();
    await isFocused(opened, 'Buat blok pada Selasa');
    await opened.user.click(screen.getByRole('button', { name: 'Urungkan' }));
    expect(list('Selasa, mulai, rentang 1')).toBe('09:00');
    expect(screen.queryByRole('button', { name: 'Urungkan' })).toBeNull();
  });

  it('opens its exact times with Enter', async () => {
    const opened = await openBoard();
    await press(opened, 'Senin 13.00–17.00', '{Enter}');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByLabelText('Senin, mulai, rentang 3')),
    );
  });

  it('is made on any day where there is room, and saved with the others', async () => {
    const opened = await openBoard();
    opened.board.getByRole('button', { name: 'Buat blok pada Rabu' }).focus();
    await opened.user.keyboard('{Enter}');
    await isFocused(opened, 'Rabu 09.00–12.00');
    await opened.user.click(screen.getByRole('button', { name: 'Simpan jam kerja' }));
    await screen.findByText('Jam kerja disimpan.');
    const wednesday = { weekday: 3, from: '09:00', to: '12:00' };
    expect(opened.api.stored.rules).toEqual(
      [...STORED.rules, wednesday].sort((a, b) => a.weekday - b.weekday),
    );
  });
});

describe('the week board', () => {
  it('follows the list of exact times, and says what is wrong there', async () => {
    const { user, board } = await openBoard();
    await user.selectOptions(screen.getByLabelText('Senin, mulai, rentang 3'), '11:45');
    board.getByRole('button', {
      name: 'Senin 11.45–17.00. Jam ini bertumpuk dengan rentang lain pada hari yang sama.',
    });
    await user.selectOptions(screen.getByLabelText('Selasa, sampai, rentang 1'), '08:00');
    expect(board.queryByRole('button', { name: /^Selasa/ })).toBeNull();
  });

  it('has the chosen block’s acts as buttons too', async () => {
    const opened = await openBoard();
    const { user, board } = opened;
    await user.click(board.getByRole('button', { name: 'Senin 13.00–17.00' }));
    const acts = () => within(screen.getByRole('group', { name: 'Blok yang dipilih' }));
    await user.click(acts().getByRole('button', { name: 'Pindah ke Selasa' }));
    await isFocused(opened, 'Selasa 13.00–17.00');
    await user.click(acts().getByRole('button', { name: 'Hapus blok' }));
    await isFocused(opened, 'Selasa 09.00–12.00');
  });
});
