/** What shows the browser that a style of this page is ours; empty where no server wrote one. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

interface PolicyFactory {
  createPolicy(name: 'default', rules: { createHTML: (text: string) => string }): unknown;
}

const MARKUP = /<[a-z!/?]/i;

/**
 * Ant Design writes its style sheets by `innerHTML`, which Trusted Types stop. This lets text through
 * and no markup: nothing that is written so can become an element.
 */
export function admitStyles(): void {
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', { createHTML: withoutMarkup });
}

export function withoutMarkup(text: string): string {
  if (MARKUP.test(text)) throw new TypeError('No markup is written into this page.');
  return text;
}
