import { itemsUpTo, type Measure } from '../measure.js';

/** Spitzer, Kroenke, Williams, Löwe 2006: free to reproduce and translate. */
export const GAD7: Measure = {
  code: 'gad7',
  version: '1',
  name: 'GAD-7',
  itemCount: 7,
  highestAnswer: 3,
  scales: [
    {
      code: 'total',
      items: itemsUpTo(7),
      times: 1,
      bands: [
        { code: 'minimal', from: 0, to: 4 },
        { code: 'mild', from: 5, to: 9 },
        { code: 'moderate', from: 10, to: 14 },
        { code: 'severe', from: 15, to: 21 },
      ],
      // Gyani et al. 2013, Behaviour Research and Therapy 51.
      reliableChange: 4,
      better: 'lower',
      helpFrom: null,
    },
  ],
  danger: null,
  credit:
    'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.',
  words: {
    id: {
      name: 'Rasa cemas (GAD-7)',
      stem: 'Selama 2 minggu terakhir, seberapa sering kamu terganggu oleh hal ini?',
      items: [
        'Merasa gelisah, cemas, atau amat tegang',
        'Tidak mampu menghentikan atau mengendalikan rasa khawatir',
        'Terlalu mengkhawatirkan berbagai hal',
        'Sulit untuk santai',
        'Sangat gelisah sehingga sulit untuk duduk diam',
        'Menjadi mudah jengkel atau lekas marah',
        'Merasa takut seolah-olah sesuatu yang mengerikan mungkin terjadi',
      ],
      options: [
        'Tidak sama sekali',
        'Beberapa hari',
        'Lebih dari separuh waktu yang dimaksud',
        'Hampir setiap hari',
      ],
    },
    en: {
      name: 'Worry and tension (GAD-7)',
      stem: 'Over the last 2 weeks, how often have you been bothered by this?',
      items: [
        'Feeling nervous, anxious, or on edge',
        'Not being able to stop or control worrying',
        'Worrying too much about different things',
        'Trouble relaxing',
        'Being so restless that it is hard to sit still',
        'Becoming easily annoyed or irritable',
        'Feeling afraid, as if something awful might happen',
      ],
      options: ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'],
    },
  },
  heldBack: null,
};
