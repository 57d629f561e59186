import { expect, it } from 'vitest';
import { withoutMarkup } from './content-policy';

it('lets styles through', () => {
  const style = '.a>b{content:"<";width:calc(1px < 2px)}@media (400px <= width){a{color:red}}';
  expect(withoutMarkup(style)).toBe(style);
});

it.each(['<img src=x onerror=alert(1)>', '</style><script>', '<!-- -->', '<?xml ?>', 'a<B>'])(
  'lets no markup through: %s',
  (markup) => {
    expect(() => withoutMarkup(markup)).toThrow(TypeError);
  },
);
