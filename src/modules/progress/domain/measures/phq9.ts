import { itemsUpTo, type Measure } from '../measure.js';

/** Spitzer, Williams, Kroenke: free to reproduce and translate. Bands: Kroenke et al. 2001. */
export const PHQ9: Measure = {
  code: 'phq9',
  version: '1',
  name: 'PHQ-9',
  itemCount: 9,
  highestAnswer: 3,
  scales: [
    {
      code: 'total',
      items: itemsUpTo(9),
      times: 1,
      bands: [
        { code: 'minimal', from: 0, to: 4 },
        { code: 'mild', from: 5, to: 9 },
        { code: 'moderate', from: 10, to: 14 },
        { code: 'moderately_severe', from: 15, to: 19 },
        { code: 'severe', from: 20, to: 27 },
      ],
      // Gyani et al. 2013, Behaviour Research and Therapy 51.
      reliableChange: 6,
      better: 'lower',
      helpFrom: 15,
    },
  ],
  danger: { item: 9, from: 1, urgentFrom: 2 },
  credit:
    'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.',
  words: {
    id: {
      name: 'Suasana hati dan tenaga (PHQ-9)',
      stem: 'Selama 2 minggu terakhir, seberapa sering kamu terganggu oleh hal ini?',
      items: [
        'Kurang tertarik atau bergairah dalam melakukan apa pun',
        'Merasa murung, muram, atau putus asa',
        'Sulit tidur atau mudah terbangun, atau terlalu banyak tidur',
        'Merasa lelah atau kurang bertenaga',
        'Kurang nafsu makan atau terlalu banyak makan',
        'Kurang percaya diri, atau merasa bahwa kamu orang yang gagal atau telah mengecewakan diri sendiri atau keluarga',
        'Sulit berkonsentrasi pada sesuatu, misalnya membaca koran atau menonton televisi',
        'Bergerak atau berbicara sangat lambat sehingga orang lain memperhatikannya. Atau sebaliknya: merasa resah atau gelisah sehingga kamu lebih sering bergerak dari biasanya',
        'Merasa lebih baik mati atau ingin melukai diri sendiri dengan cara apa pun',
      ],
      options: [
        'Tidak sama sekali',
        'Beberapa hari',
        'Lebih dari separuh waktu yang dimaksud',
        'Hampir setiap hari',
      ],
    },
    en: {
      name: 'Mood and energy (PHQ-9)',
      stem: 'Over the last 2 weeks, how often have you been bothered by this?',
      items: [
        'Little interest or pleasure in doing things',
        'Feeling down, depressed, or hopeless',
        'Trouble falling or staying asleep, or sleeping too much',
        'Feeling tired or having little energy',
        'Poor appetite or overeating',
        'Feeling bad about yourself, or that you are a failure or have let yourself or your family down',
        'Trouble concentrating on things, such as reading the newspaper or watching television',
        'Moving or speaking so slowly that other people could have noticed. Or the opposite: being so fidgety or restless that you have been moving around a lot more than usual',
        'Thoughts that you would be better off dead, or of hurting yourself in some way',
      ],
      options: ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'],
    },
  },
  heldBack: null,
};
