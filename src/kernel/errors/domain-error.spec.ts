import { DomainError } from './domain-error.js';

class SlotTaken extends DomainError {
  override readonly code = 'slot_taken';
  override readonly kind = 'conflict';
}

describe('DomainError', () => {
  it('is an error that knows its code, its kind and its own name', () => {
    const error = new SlotTaken('That time has just been taken.');

    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ code: 'slot_taken', kind: 'conflict', name: 'SlotTaken' });
    expect(error.details).toBeUndefined();
  });

  it('carries further members for the problem document', () => {
    expect(new SlotTaken('Taken.', { alternatives: [] }).details).toEqual({ alternatives: [] });
  });
});
