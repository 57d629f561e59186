import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { renderPage } from '../../../test/render-page';
import { Dialog } from './dialog';

function Page() {
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  return (
    <main id="main" tabIndex={-1}>
      {!isDone && <button onClick={() => setOpen(true)}>Lepas</button>}
      <Dialog open={isOpen} onOpenChange={setOpen} title="Lepas waktu ini?">
        <button
          onClick={() => {
            setDone(true);
            setOpen(false);
          }}
        >
          Ya
        </button>
      </Dialog>
    </main>
  );
}

async function openDialog() {
  renderPage(<Page />);
  await userEvent.click(screen.getByRole('button', { name: 'Lepas' }));
}

it('gives the focus back to the button that opened it', async () => {
  await openDialog();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Lepas'));
});

it('gives the focus to the page when that button is gone', async () => {
  await openDialog();
  await userEvent.click(screen.getByRole('button', { name: 'Ya' }));
  await waitFor(() => expect(document.activeElement?.id).toBe('main'));
});
