import { intervalsOfMultirange, multirangeOf } from './multirange.js';

describe('a multirange', () => {
  it('is written as PostgreSQL prints it, and read back', () => {
    const intervals = [
      { fromMinute: 540, toMinute: 720 },
      { fromMinute: 780, toMinute: 1_440 },
    ];

    expect(multirangeOf(intervals)).toBe('{[540,720),[780,1440)}');
    expect(intervalsOfMultirange('{[540,720),[780,1440)}')).toEqual(intervals);
  });

  it('of no intervals is empty', () => {
    expect(multirangeOf([])).toBe('{}');
    expect(intervalsOfMultirange('{}')).toEqual([]);
  });
});
