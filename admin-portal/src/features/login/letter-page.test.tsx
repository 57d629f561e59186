import { Refine } from '@refinedev/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { LETTER_ACTS } from '../../api/letters';
import { ApiError } from '../../api/problem';
import { i18nProvider } from '../../copy/i18n-provider';
import LetterPage from './letter-page';

const TOKEN = 'a'.repeat(43);

function open(kind: 'verify' | 'disown' | 'reset', hash = `#${TOKEN}`): void {
  window.history.replaceState(null, '', `/admin/letter${hash}`);
  render(
    <Refine i18nProvider={i18nProvider} options={{ disableTelemetry: true }}>
      <App>
        <LetterPage kind={kind} />
      </App>
    </Refine>,
  );
}

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('what a letter to an admin leads to', () => {
  it('does nothing by being opened, and leaves no token in the address', () => {
    const disown = vi.spyOn(LETTER_ACTS, 'disown').mockResolvedValue(undefined);
    open('disown');
    expect(window.location.hash).toBe('');
    expect(disown).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Amankan akun sekarang' }));
    return vi.waitFor(() => expect(disown).toHaveBeenCalledWith(TOKEN));
  });

  it('says so when an address is proven, and leads on into the portal', async () => {
    vi.spyOn(LETTER_ACTS, 'verifyEmail').mockResolvedValue(undefined);
    open('verify');
    fireEvent.click(screen.getByRole('button', { name: 'Pastikan alamat ini' }));
    expect((await screen.findByRole('status')).textContent).toContain('Alamatnya sudah dipastikan');
    expect(screen.getByRole('link', { name: 'Lanjutkan' }).getAttribute('href')).toBe('/admin/');
  });

  it('takes a new password that is long enough, and tells why a link is over', async () => {
    const reset = vi
      .spyOn(LETTER_ACTS, 'resetPassword')
      .mockRejectedValue(new ApiError('Tautan ini tidak berlaku lagi.', 409, 'link_over'));
    open('reset');
    const save = () => fireEvent.click(screen.getByRole('button', { name: 'Simpan kata sandi' }));
    const type = (value: string) =>
      fireEvent.change(screen.getByLabelText('Kata sandi baru'), { target: { value } });
    type('pendek');
    save();
    await vi.waitFor(() => expect(screen.getAllByText(/Paling sedikit 10/).length).toBe(2));
    expect(reset).not.toHaveBeenCalled();
    type('ruang tenang sore');
    save();
    expect((await screen.findByRole('alert')).textContent).toContain('tidak berlaku lagi');
    expect(reset).toHaveBeenCalledWith(TOKEN, 'ruang tenang sore');
  });

  it('says when an address was cut short', () => {
    open('verify', '#short');
    expect(screen.getByRole('alert').textContent).toContain('tidak lengkap');
    expect(screen.queryByRole('button', { name: 'Pastikan alamat ini' })).toBeNull();
  });
});
