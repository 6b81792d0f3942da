import type { plan as danish } from '../da/plan';

export const plan: typeof danish = {
  pageTitle: 'My plan',
  lead: 'A plan makes it easier to get going. Choose a few offers, one goal and 45 minutes to try things out. You can change all of it whenever you like.',
  saved: {
    device: 'Saved on this device',
    memory: 'Remembered while this page is open',
    failed:
      'It was not saved. Close other windows with the barometer and try again. You can still print the plan.',
  },
  offers: {
    title: 'Offers in my plan',
    lead: 'Begin with the one at the top.',
    none: 'The offers you put in your plan go here. Your result shows what may suit you.',
    result: 'See your result',
    all: 'See all offers',
    find: 'Find more offers',
    gone: 'An offer that no longer exists',
    goneText: 'It was taken out of the catalogue. Remove it and find another.',
    up: (name) => `Move up: ${name}`,
    down: (name) => `Move down: ${name}`,
    remove: 'Remove',
    moved: (name, place, of) => `${name} is now number ${place} of ${of}.`,
    removed: (name) => `Removed: ${name}.`,
  },
  goal: {
    title: 'My goal',
    lead: 'Choose something you are curious about. You can reach it alone or with somebody you know.',
    area: 'Suggested goals in',
    suggestions: {
      opdagelse: [
        {
          goal: 'Try one new tool on something you have to do anyway. Do it three times.',
          sign: 'I have tried three tools and know which one I will use again.',
        },
        {
          goal: 'Ask somebody you know to show you something they like online. Then try it yourself.',
          sign: 'Three people have shown me something, and I have tried it myself.',
        },
        {
          goal: 'When something is tricky, try three things before you ask. Write down what helped.',
          sign: 'I have a list of five things that helped.',
        },
        {
          goal: 'Find something you can do in one program, and see whether it works in another.',
          sign: 'I can name two things that work in both places.',
        },
      ],
      brug: [
        {
          goal: 'Try one new function on your phone every week for a month, and tell somebody about it.',
          sign: 'I have tried four functions and told somebody about them.',
        },
        {
          goal: 'Find an easier way to do something you often do: a shortcut, a template or your voice.',
          sign: 'I have tried three ways and chosen the one I will keep.',
        },
        {
          goal: 'Tidy up one place: photos, mails or files. Put things where you can find them again.',
          sign: 'I look for three things and find them at the first try.',
        },
        {
          goal: 'Teach somebody else something you can do on your phone or computer.',
          sign: 'They can do it without my help.',
        },
      ],
      analyse: [
        {
          goal: 'Pick one news story a week that surprises you. Find out where it comes from.',
          sign: 'I have traced four stories back to their source.',
        },
        {
          goal: 'Turn off one kind of notification for a week. Notice what it does to your day.',
          sign: 'I can name one thing that got better and one that I missed.',
        },
        {
          goal: 'Look in one app a week at what it may know about you. Turn off what it does not need.',
          sign: 'I have looked through four apps.',
        },
        {
          goal: 'Ask an AI and a person the same question, and compare the two answers.',
          sign: 'I can name one thing that each answer lacked.',
        },
      ],
    },
    chosen: 'Chosen as your goal.',
    undo: 'Undo, and bring back my own words',
    undone: 'Your own words are back.',
    text: 'My goal',
    textHint: 'Change the suggestion, or write your own. It stays on your device.',
    sign: 'What I can count or notice when it has worked',
    rhythm: 'When do I practise?',
    rhythms: { daily: 'Five minutes a day', twice: 'Twice a week', weekly: 'Once a week' },
    noRhythm: 'I do not know yet',
  },
  session: {
    title: '45 minutes',
    lead: 'Set time aside, alone or with somebody. It is fine if something is tricky. You learn from that too.',
    fact: 'In Digital Optur, 76% of the participants said that a workshop of 45 minutes made their digital skills stronger.',
    source:
      'Source: Digital Optur’s questionnaire to participants, 2025, as quoted in “Anbefalingskatalog for digital opkvalificering i Danmark”.',
    day: 'Day',
    time: 'Time',
    steps: {
      choose: 'Choose one thing you want to know more about.',
      see: 'See how it is done, or have it shown to you.',
      practise: 'Practise on something of your own.',
      note: 'Write down what you found out.',
      tell: 'Tell a colleague or somebody you know.',
    },
    stepsTitle: 'How the time can go',
    minutes: (minutes) => `${minutes} min`,
    edit: 'Change steps and minutes',
    editLead:
      'What one step gets more of is taken from the time to practise. Set a step to 0 to leave it out.',
    stepText: (place) => `Step ${place}`,
    rest: 'the rest',
    less: (step) => `Fewer minutes: ${step}`,
    more: (step) => `More minutes: ${step}`,
    skipped: 'left out',
    changed: (minutes, rest) =>
      `The step now has ${minutes} minutes. There are ${rest} minutes to practise.`,
    refused: {
      least: 'The step is at 0 minutes already.',
      most: 'There is no more time to practise to take from.',
    },
  },
  take: {
    title: 'Take the plan along',
    lead: 'On paper it fills one page. Put it up where you see it.',
    print: 'Print the plan',
    calendar: 'Save for calendar',
    calendarDone: 'The file is saved. Open it, and the 45 minutes go into your calendar.',
    dayFirst: 'Choose a day for your 45 minutes, and they can go into the calendar.',
    text: 'Save as text',
    textDone: 'The text is saved.',
    copy: 'Copy the text',
    copyDone: 'The text is copied.',
    copyFailed: 'Your browser did not let us copy. Save the plan as text instead.',
    file: 'my-plan',
  },
  clear: {
    button: 'Empty the plan',
    confirm: 'Remove everything in the plan? This cannot be undone.',
    yes: 'Yes, empty the plan',
    no: 'No, keep it',
    done: 'The plan is empty.',
  },
  words: {
    at: (day, hours, minutes) => `${day} at ${hours}:${minutes}`,
    goal: (goal) => `Goal: ${goal}`,
    sign: (sign) => `A sign that it has worked: ${sign}`,
    rhythm: (rhythm) => `I practise: ${rhythm}`,
    step: (minutes, step) => `${minutes} min: ${step}`,
    done: (line) => `${line} (done)`,
    summary: '45 minutes for something new',
    call: (phone) => `phone ${phone}`,
  },
  paper: {
    day: 'Day',
    time: 'Time',
    rhythm: 'I practise',
    noticed: 'What I noticed',
    next: 'What I will try next time',
    origin: 'From the Digital Competence Barometer. The plan is your own.',
  },
};
