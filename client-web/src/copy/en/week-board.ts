import type { weekBoard as id } from '../id/week-board';

export const weekBoard: typeof id = {
  heading: 'Week board',
  label: 'Board of the weekly working hours',
  mouse:
    'Drag across free space to make hours. Drag a block to move it, or its edge to change how long it is.',
  touch: 'Tap free space to make an hour. Tap a block, then drag its handles.',
  keys: {
    label: 'By keyboard:',
    move: 'move',
    end: 'change the end',
    day: 'another day',
    remove: 'remove',
    exact: 'exact times',
    undo: 'undo a drag',
  },
  days: 'Day on the board',
  list: 'Exact times',
  addTo: (day) => `Make a block on ${day}`,
  block: (day, hours) => `${day} ${hours}`,
  comesFrom: (name, day) => `${name}, continued from ${day}`,
  goesOn: (name, day) => `${name}, goes on into ${day}`,
  wrong: (name, problem) => `${name}. ${problem}`,
  noneChosen: 'No block is chosen yet.',
  chosen: 'Chosen block',
  exact: 'Exact times',
  remove: 'Remove block',
  moveTo: (day) => `Move to ${day}`,
  undo: 'Undo',
  said: {
    added: (block) => `${block} made.`,
    changed: (block) => `Now ${block}.`,
    removed: (block) => `${block} removed.`,
    undone: 'Undone.',
  },
  refused: {
    overlaps: (day) => `It would overlap another block on ${day}. Nothing changed.`,
    ends_before_start: () => 'This block cannot be any shorter.',
    outside_day: () =>
      'A block stops at midnight. Make the hours after it a block of the other day.',
    outside_week: () => 'There is no further day that way.',
    day_full: (day) => `There is no room left on ${day}.`,
  },
};
