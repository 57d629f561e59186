import { describe, expect, it } from 'vitest';
import { faultsOf, serviceDraft, serviceOf } from './service-draft';

const typed = { ...serviceDraft(null), name: ' Konsultasi ', price: '250000' };

describe('a service that is typed', () => {
  it.each(['250000', '250.000', 'Rp250.000', 'rp 250,000', ' 250000 '])(
    'costs Rp250.000 when somebody writes %s',
    (price) => {
      expect(faultsOf({ ...typed, price })).toEqual([]);
      expect(serviceOf({ ...typed, price }).price.amount).toBe(250_000);
    },
  );

  it.each(['', 'gratis', '250,5', '-1', '2.50', '100000001'])('has no price in %j', (price) => {
    expect(faultsOf({ ...typed, price })).toEqual(['price']);
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ duration: '9' }, 'duration'],
    [{ duration: '481' }, 'duration'],
    [{ duration: '50,5' }, 'duration'],
    [{ modes: [] }, 'modes'],
  ])('with %j lacks %s', (changes, field) => {
    expect(faultsOf({ ...typed, ...changes })).toEqual([field]);
  });
});
