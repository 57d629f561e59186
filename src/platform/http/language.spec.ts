import { languageOf } from './language.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'id'],
    ['', 'id'],
    ['en', 'en'],
    ['id', 'id'],
    ['EN-us,en;q=0.9', 'en'],
    ['id-ID,id;q=0.9,en;q=0.8', 'id'],
    ['en-GB, id;q=0.5', 'en'],
    ['de-DE,en;q=0.7,id;q=0.3', 'en'],
    ['de, fr', 'id'],
    ['*', 'id'],
    [',,;', 'id'],
  ])('for %j is %s', (header, language) => {
    expect(languageOf({ headers: { 'accept-language': header } })).toBe(language);
  });
});
