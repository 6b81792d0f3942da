import type { data as danish } from '../da/data';

export const data: typeof danish = {
  pageTitle: 'My data',
  lead: 'This is everything the barometer has saved on this device. Only whoever uses the device can see it.',
  where: {
    device: 'Saved in this browser on this device.',
    memory: 'In memory only. It is gone when you close the page.',
  },
  attempts: {
    title: 'Your tests',
    none: 'No test is saved.',
    finished: 'finished',
    unfinished: 'in progress',
    answers: (count) => (count === 1 ? '1 answer' : `${count} answers`),
    show: 'See the result',
    details: 'See every answer',
    outcome: {
      unknown: 'don’t know yet',
      missing: 'not counted (the answer came very quickly)',
      points: (score, of) => `${score} of ${of} points`,
    },
    gone: 'a task that no longer exists',
    removed: 'The test is deleted.',
    remove: 'Delete this test',
    confirmRemove: (date) => `Delete the test from ${date}? This cannot be undone.`,
  },
  wishes: {
    title: 'Your wishes for offers',
    none: 'You have saved no wishes.',
  },
  plan: {
    title: 'Your plan',
    none: 'You have not made a plan.',
    show: 'Open the plan',
  },
  export: {
    title: 'Save a copy',
    text: 'A file with all of it. Keep it where you like. It can be read back in here.',
    button: 'Save my copy',
    file: 'competence-barometer',
    done: 'The copy is saved.',
  },
  research: {
    title: 'Give your answers to research',
    text: 'Only tasks and points, so that the tasks can get better. No times, no name, nothing about you. The file stays with you until you give it to somebody.',
    show: 'See the whole file first',
    label: 'Everything that is in the file',
    button: 'Save the file',
    none: 'There are no answers to give yet.',
    file: 'answers-for-research',
    done: 'The file is saved.',
  },
  import: {
    title: 'Read a copy in',
    text: 'Choose a file you have saved from the barometer.',
    label: 'File',
    done: (added, alreadyThere) =>
      added === 0
        ? `There was nothing new in the file. ${alreadyThere} tests were here already.`
        : added === 1
          ? '1 test has been read in.'
          : `${added} tests have been read in.`,
    added: { plan: 'Your plan has been read in.', wishes: 'Your wishes have been read in.' },
    kept: {
      plan: 'You have a plan here already. It has not changed.',
      wishes: 'You have wishes here already. They have not changed.',
    },
    refusal: {
      tooLarge: 'The file is too large to be a copy from the barometer. Nothing has changed.',
      notJson: 'The file cannot be read. Perhaps only half of it was saved. Nothing has changed.',
      foreign: 'The file does not come from the barometer. Nothing has changed.',
      newer:
        'The file is from a newer version. Update the barometer and try again. Nothing has changed.',
      damaged:
        'The file is from the barometer, but something in it does not fit together. Nothing has changed.',
      conflict:
        'The file says something else than what is already saved here. Nothing has changed.',
      storage:
        'The device could not save what is in the file. Perhaps it is full. Nothing has changed.',
    },
  },
  erase: {
    title: 'Delete everything',
    text: 'Deletes all tests, answers, finds, wishes, your plan and your reading help from this device.',
    button: 'Delete everything',
    confirm: 'Delete everything the barometer has saved here? This cannot be undone.',
    done: 'Everything is deleted.',
  },
  failed: 'That did not work. Close other windows with the barometer, and try again.',
  yes: 'Yes, delete',
  no: 'No, keep',
};
