import type { progress as Indonesian } from '../id/progress';

export const progress: typeof Indonesian = {
  tab: 'Progress',
  title: 'Your progress',
  intro: 'Small notes on how you are over time. Only you see them, until you share them.',
  consent: {
    title: 'Before you start',
    intro:
      'Here you can answer short questionnaires, note your mood and write down goals. All of it is health data, so we ask for your consent first.',
    agree: 'I agree, start',
    withdraw: 'Withdraw consent',
    withdrawTitle: 'Withdraw your consent?',
    withdrawBody:
      'Nothing more is stored, and your psychologist can no longer open it. What is there already stays visible to you.',
    keep: 'Keep it',
    withdrawn: 'Your consent is withdrawn.',
  },
  asked: {
    title: 'Asked for by your psychologist',
    by: (name) => `${name} asks you to answer this, and will see your answers.`,
    until: (date) => `By ${date}`,
    beforeSession: 'Before your next session',
    start: 'Answer now',
  },
  take: {
    heading: 'Answer a questionnaire',
    hint: 'Two to three minutes. It is a screening, not a diagnosis.',
    question: (number, of) => `Question ${String(number)} of ${String(of)}`,
    back: 'Back',
    next: 'Next',
    finish: 'Finish',
    sending: 'Saving…',
    leave: 'Leave without saving',
    own: 'Only you see these answers, unless you share them.',
    tell: 'If an answer points to danger, we show where help is found and tell your psychologist that there is something important, without the answers themselves.',
    unsaved: 'Answers are stored only when you press Finish, and nothing stays on this device.',
    begin: 'Start',
    pick: 'Choose an answer first.',
    credit: 'Source',
    gone: 'This questionnaire is not available.',
    goneBody: 'Choose another one on the Progress page.',
  },
  result: {
    title: 'Thank you for answering',
    total: (total, highest) => `Your number is ${String(total)} of ${String(highest)}.`,
    important:
      'Something you answered is important, whatever the number says. You need not carry it alone: talk about it with your psychologist or somebody you trust.',
    screening:
      'This is the result of a screening, not a diagnosis. It helps you and your psychologist see a direction over time.',
    told: 'Your psychologist has been told that there is something important. They may not read it at once, so do not wait if you do not feel safe.',
    done: 'See your progress',
  },
  bands: {
    minimal: { label: 'minimal', plain: 'You seldom feel complaints like these at the moment.' },
    normal: { label: 'usual', plain: 'You seldom feel complaints like these at the moment.' },
    mild: {
      label: 'mild',
      plain:
        'There are mild complaints lately. Keep an eye on them, and tell somebody if they get in the way.',
    },
    moderate: {
      label: 'moderate',
      plain:
        'The complaints have been noticeable lately. Talking about them with a psychologist can help.',
    },
    moderately_severe: {
      label: 'moderately severe',
      plain:
        'The complaints have been heavy lately. You need not carry them alone: talk about them with your psychologist.',
    },
    severe: {
      label: 'severe',
      plain:
        'The complaints have been heavy lately. You need not carry them alone: talk to your psychologist soon.',
    },
    extremely_severe: {
      label: 'extremely severe',
      plain: 'The complaints have been very heavy lately. Talk to your psychologist soon.',
    },
    very_low: {
      label: 'very low',
      plain: 'Things have felt very hard lately. Talk about it with your psychologist.',
    },
    low: {
      label: 'low',
      plain: 'Things have not felt so good lately. It may help to tell somebody.',
    },
    adequate: { label: 'fairly good', plain: 'Things have felt fairly good lately.' },
    below_cutoff: { label: 'below the line', plain: 'There are few complaints at the moment.' },
    above_cutoff: {
      label: 'above the line',
      plain: 'There are quite a few complaints. Talking about them with a psychologist can help.',
    },
  },
  chart: {
    heading: 'Over time',
    empty: 'No answers yet',
    emptyBody: 'Once the first questionnaire is answered, the chart appears here.',
    label: (name, count, last) =>
      `${name}: ${String(count)} answered, the last one ${last}. All numbers are in the table.`,
    session: 'Session',
    better: 'reliably better',
    worse: 'reliably worse',
    changeHint: (points) =>
      `An arrow marks a reliable change: ${String(points)} points or more from the first one.`,
    table: 'Show as a table',
    date: 'Date',
    score: 'Number',
    band: 'Level',
    change: 'Change',
    asked: 'asked for by the psychologist',
    none: 'none',
    lower: 'Lower is better.',
    higher: 'Higher is better.',
  },
  mood: {
    heading: 'Mood',
    today: 'How is your day?',
    todayHint: 'Once a day. You can change it until the day is over.',
    levels: ['very bad', 'bad', 'so-so', 'good', 'very good'],
    words: 'A word or two',
    save: 'Save today',
    change: 'Change today',
    saved: 'Your day is noted.',
    empty: 'No mood noted yet.',
    day: (date, level) => `${date}: ${level}`,
  },
  goals: {
    heading: 'Goals',
    empty: 'No goals yet. Small ones count.',
    add: 'Add a goal',
    text: 'The goal',
    textHint: 'For example: asleep before eleven, three nights a week.',
    missing: 'Write the goal first.',
    save: 'Save',
    cancel: 'Cancel',
    progress: 'How far',
    progressOf: (progress) => `${String(progress)} of 10`,
    writtenBy: { client: 'written by the client', psychologist: 'written with the psychologist' },
    reached: 'Reached',
    reach: 'Mark as reached',
    reopen: 'Open again',
    saved: 'Goal saved.',
  },
  sharing: {
    heading: 'What your psychologist may see',
    none: 'No psychologist is looking after you yet. Once your first session is settled you can choose here what to share.',
    read: 'Read what this means',
    kinds: { measures: 'Results of questionnaires', mood: 'Mood', goals: 'Goals' },
    saved: 'Your choice holds from now on.',
  },
  practice: {
    tab: 'Progress',
    back: 'The client’s sessions',
    link: 'The client’s progress',
    loading: 'Loading…',
    notShared: 'Not shared yet',
    notSharedBody:
      'Clients decide themselves what you see. You can ask for a questionnaire below; answers to your own requests will appear here.',
    kindNotShared: (kind) => `${kind}: not shared.`,
    assign: {
      heading: 'Ask for a questionnaire',
      which: 'Questionnaire',
      due: 'By',
      dueHint: 'Leave empty for “before the next session”.',
      send: 'Send the request',
      sent: 'The request is sent. The client sees it on the Progress page.',
      waiting: 'Waiting for an answer',
      since: (date) => `asked ${date}`,
    },
    alerts: {
      banner: (count) =>
        count === 1
          ? '1 important thing from a client'
          : `${String(count)} important things from clients`,
      open: 'View',
      heading: 'Important things',
      level: { follow_up: 'To be followed up', urgent: 'Urgent' },
      since: (time) => `since ${time}`,
      body: 'One of the client’s answers points to a possible danger to themselves. Contact the client and ask directly. This alert stays open until you write what was done.',
      acknowledge: 'I have seen it',
      acknowledged: (time) => `You saw it ${time}`,
      disposition: 'What was done',
      dispositionHint: 'Stored encrypted; it cannot be changed afterwards.',
      missing: 'Write what was done first.',
      close: 'Save and close',
      closed: 'The alert is closed.',
      past: 'Earlier important things',
      closedAt: (time) => `Closed ${time}`,
      none: 'None.',
    },
  },
};
