import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aBooking } from '../../test/builders';
import { renderPage } from '../../test/render-page';
import { StatusBadge } from './status-badge';

const CONFIRMED = aBooking({ status: 'confirmed' });

it('says that a confirmed session still to come is certain', () => {
  renderPage(<StatusBadge booking={{ ...CONFIRMED, endsAt: '2099-11-24T12:50:00Z' }} />);
  expect(screen.getByText('Sudah pasti')).toBeTruthy();
});

it('says that a confirmed session is over once its time has passed', () => {
  renderPage(<StatusBadge booking={{ ...CONFIRMED, endsAt: '2020-11-24T12:50:00Z' }} />);
  expect(screen.getByText('Sudah lewat')).toBeTruthy();
});
