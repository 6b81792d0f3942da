import type { CarryText } from '../text';

export const carry: CarryText = {
  take: {
    lead: 'Scan the picture with the camera of another phone, or copy the link. Then you can open your result there.',
    qr: 'QR code that opens your result on another device. “Copy link” does the same.',
    caption: 'Scan with the camera to open the result again.',
    own: 'This is your own statement. Nobody has checked it. Your name is not in it.',
    care: 'Whoever gets the picture or the link can see your result.',
    copy: 'Copy link',
    copied: 'The link is copied.',
    copyFailed: 'The link could not be copied here. Press and hold it below, and copy it yourself.',
    show: 'Show the link',
    tooLong: 'The result has too many tasks to fit into a picture. Get a copy instead.',
    enter: 'Open a result with a link',
  },
  open: {
    pageTitle: 'Open a result',
    lead: 'Did you take the test on another device? Paste the link here to see the result again.',
    label: 'Link or code',
    button: 'Show the result',
    file: 'Do you have a file instead?',
    fileLink: 'Read it in under My data',
    title: (date, tasks) =>
      tasks === 1 ? `A result from ${date}, 1 task` : `A result from ${date}, ${tasks} tasks`,
    notYetSaved: 'You are only looking. The result is not saved on this device yet.',
    own: 'It is a person’s own statement. Nobody has checked it.',
    unknown: (tasks) =>
      tasks === 1
        ? 'This version does not know 1 of the tasks. It is not counted. Update the barometer and open the link again.'
        : `This version does not know ${tasks} of the tasks. They are not counted. Update the barometer and open the link again.`,
    question: 'Save on this device?',
    advice: 'Save it if the result and the device are your own. Otherwise don’t.',
    yes: 'Yes, save',
    no: 'No, don’t save',
    notSaved: 'Nothing is saved, and the result is gone from the screen.',
    failed: 'Saving did not work. Close other windows with the barometer and try again.',
    refusal: {
      empty: 'The field is empty. Paste the link or the code and try again.',
      tooLong: 'The text is too long to be a code. Copy only the link and try again.',
      foreign:
        'That is not a code from the barometer. Copy the link from your result and try again.',
      damaged: 'The code is not whole. Part of the link may be missing. Scan or copy it once more.',
      newer: 'The code is from a newer version. Update the barometer and open the link again.',
      unknownTasks:
        'This version knows none of the tasks in the code. Update the barometer and open the link again.',
      conflict:
        'The same result is here already, but with other answers. What is saved here has not changed.',
      storage:
        'The device could not save the result. It may have run out of space. Nothing has changed.',
    },
  },
};
