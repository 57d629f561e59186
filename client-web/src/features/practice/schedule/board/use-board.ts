import { useState } from 'react';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { weekBoardCopy } from '@/copy/week-board';
import {
  added,
  blockAt,
  blocksOf,
  without,
  type Block,
  type Edit,
  type Place,
} from '../../model/week-board';
import { isSameWeek, WEEKDAYS, type Weekday, type WeekDraft } from '../../model/week-draft';
import { useFocusOn } from '../use-focus-on';
import { useBlockWords } from './use-block-words';

interface Told {
  /** Tells two of the same text apart, so that the second one is read out as well. */
  id: number;
  text: string;
}

interface BoardChange {
  before: WeekDraft;
  after: WeekDraft;
}

export type Board = ReturnType<typeof useBoard>;

export const blockId = ({ day, index }: Place) => `board-${day}-${index}`;
export const addingId = (day: Weekday) => `board-${day}-add`;

/** The day whose column a narrow screen shows, which one is chosen, and everything that changes a block. */
export function useBoard(draft: WeekDraft, onChange: (draft: WeekDraft) => void) {
  const t = useCopy(weekBoardCopy);
  const { weekdays } = useCopy(practiceCopy);
  const { nameOf } = useBlockWords();
  const focusOn = useFocusOn();
  const [told, setTold] = useState<Told>({ id: 0, text: '' });
  const [chosen, choose] = useState<Place | null>(null);
  const [shownDay, showDay] = useState<Weekday>(() => firstWorkingDay(draft));
  const [last, setLast] = useState<BoardChange | null>(null);

  const tell = (text: string) => setTold(({ id }) => ({ id: id + 1, text }));
  const keep = (after: WeekDraft, text: string) => {
    onChange(after);
    setLast({ before: draft, after });
    tell(text);
  };
  const focusDay = (after: WeekDraft, day: Weekday) => {
    const first = blocksOf(after, day)[0];
    focusOn(first === undefined ? addingId(day) : blockId(first.place));
  };
  const act = (edit: Edit, said: (block: string) => string) => {
    if ('refusal' in edit) return tell(t.refused[edit.refusal](weekdays[edit.day]));
    const block = blockAt(edit.draft, edit.place);
    if (block === undefined || isSameWeek(edit.draft, draft)) return;
    keep(edit.draft, said(nameOf(block)));
    choose(edit.place);
    showDay(edit.place.day);
    focusOn(blockId(edit.place));
  };

  return {
    ...{ draft, told, choose, shownDay, showDay },
    chosen: chosen === null ? null : (blockAt(draft, chosen) ?? null),
    add: (day: Weekday) => act(added(draft, day), t.said.added),
    change: (edit: Edit) => act(edit, t.said.changed),
    create: (edit: Edit) => act(edit, t.said.added),
    remove: (block: Block) => {
      const after = without(draft, block.place);
      keep(after, t.said.removed(nameOf(block)));
      choose(null);
      focusDay(after, block.place.day);
    },
    /** Null once something else has changed the week since. */
    undo:
      last?.after === draft
        ? () => {
            onChange(last.before);
            focusDay(last.before, shownDay);
            tell(t.said.undone);
          }
        : null,
    /** The block's row in the list of exact times. */
    openExact: ({ day, index }: Place) => focusOn(`hours-${day}-${index}-from`),
  };
}

function firstWorkingDay(draft: WeekDraft): Weekday {
  return WEEKDAYS.find((day) => draft.days[day].length > 0) ?? 1;
}
