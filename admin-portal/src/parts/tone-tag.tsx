import { Tag } from 'antd';

export type Tone = 'quiet' | 'waiting' | 'good' | 'done' | 'bad';

/** Each pair reads at 4.5:1 or better; the words carry the meaning. */
const COLOURS: Record<Tone, { color: string; background: string; borderColor: string }> = {
  quiet: { color: '#55645F', background: '#F6F2EA', borderColor: '#E0D8CB' },
  waiting: { color: '#94401F', background: '#FBEDE5', borderColor: '#F0CDBA' },
  good: { color: '#14524A', background: '#E7F1ED', borderColor: '#BCD8CF' },
  done: { color: '#FFFFFF', background: '#1D6B5F', borderColor: '#1D6B5F' },
  bad: { color: '#9B2016', background: '#FCEBE9', borderColor: '#F0C3BE' },
};

export function ToneTag({ tone, words }: { tone: Tone; words: string }) {
  return <Tag style={{ ...COLOURS[tone], marginInlineEnd: 0 }}>{words}</Tag>;
}
