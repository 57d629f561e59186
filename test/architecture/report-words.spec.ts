import { practiceWords } from '../../src/modules/reporting/domain/practice-wording.js';
import { wordsOf } from '../support/words.js';

describe.each(['id', 'en'] as const)('a report in %s', (language) => {
  it('calls its figures and groups on paper what the screen calls them', async () => {
    const { say } = await wordsOf(language);
    const { figures, groups } = practiceWords(language);
    const onScreen = (part: string, names: object): object =>
      Object.fromEntries(Object.keys(names).map((name) => [name, say(`reports.${part}.${name}`)]));
    expect(onScreen('figures', figures)).toEqual(figures);
    expect(onScreen('groups', groups)).toEqual(groups);
  });
});
