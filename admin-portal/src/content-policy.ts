interface PolicyFactory {
  createPolicy(name: 'default', rules: { createHTML: (text: string) => string }): unknown;
}

interface Making {
  createElement: (name: string, options?: ElementCreationOptions) => HTMLElement;
}

const MARKUP = /<[a-z!/?]/i;

/**
 * Ant Design makes its style sheets while the page runs. They get the page's nonce here, because its own
 * option for it reaches only some of them; and as it writes them by `innerHTML`, which Trusted Types
 * stop, text is let through and no markup: nothing that is written so can become an element.
 */
export function admitStyles(): void {
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', { createHTML: withoutMarkup });
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  if (nonce === undefined) return;
  const page: Making = document;
  const create = page.createElement.bind(document);
  page.createElement = (name, options) => {
    const made = create(name, options);
    if (made instanceof HTMLStyleElement) made.nonce = nonce;
    return made;
  };
}

export function withoutMarkup(text: string): string {
  if (MARKUP.test(text)) throw new TypeError('No markup is written into this page.');
  return text;
}
