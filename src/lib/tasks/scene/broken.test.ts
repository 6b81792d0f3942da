import { describe, expect, test } from 'vitest';
import { readTask } from '../../content/compiler/task-source';
import { aModel } from '../../content/fixtures';
import { lintTasks } from '../../content/lint/lint';
import { INTERACTIONS } from '../authoring';

const FOLDER = 'content/tasks/brug/lamps';
const TASK = `version: 1
area: brug
competence: "1.3"
level: 2
certainty: medium
family: lamps
audience: [adult]
interaction: scene
skin: home
ai: false
definition:
  variants: 2
  state:
    lamp: [off, on]
    heat: [low, mid, high]
    name: [empty, other, den]
  start: hall
  screens:
    hall:
      elements:
        - { id: one, as: item, on: { goto: empty } }
        - { id: two, as: item, on: { goto: empty } }
        - { id: three, as: item, on: { goto: empty } }
        - { id: four, as: item, on: { goto: empty } }
        - { id: door, as: icon, icon: [knot, wave], on: { goto: room } }
    empty:
      back: hall
      elements:
        - { id: nothing, as: text }
        - { id: view, as: image }
    room:
      back: hall
      elements:
        - id: wall
          as: card
          elements:
            - { id: lamp-switch, as: switch, binds: lamp, on: { evidence: lit } }
            - { id: heating, as: choices, binds: heat }
            - { id: room-name, as: field, binds: name }
            - { id: chart, as: bar }
        - { id: note, as: note, visibleIf: { is: { lamp: on } } }
        - id: save
          as: primary
          on:
            - { if: { is: { lamp: on, heat: mid } }, evidence: saved, say: done, goto: hall }
            - { say: not-yet }
  goal: { is: { lamp: on, heat: mid, name: den }, did: saved }
  score:
    - { points: 1, when: { is: { lamp: on }, did: [lit, saved] } }
    - { points: 1, when: { is: { lamp: on, heat: mid, name: den }, did: saved } }
scoring:
  - { score: 1, atLeast: 1, words: { da: "Det halve.", en: "Half of it." } }
  - { score: 2, atLeast: 2, words: { da: "Det hele.", en: "All of it." } }
solutions:
  - score: 2
    response:
      steps:
        - door
        - lamp-switch
        - heating=mid
        - room-name=den
        - save
  - { score: 1, response: { steps: [door, lamp-switch, heating=mid, save] } }
  - { score: 0, blind: true, response: { steps: [one, back, two] } }
  - { score: 0, unknown: true }
access: Nothing differs.
`;
const TEXT = `title: Lamper
question: Tænd lampen.
can: tænde en lampe
explain: Prøv dig frem.
scene:
  hall: Gangen
  one: Dør et
  two: Dør to
  three: Dør tre
  four: Dør fire
  door: [Dør fem, Den røde dør]
  empty: Et tomt rum
  nothing: Her er intet.
  view: Et tomt rum med hvide vægge
  room: Stuen
  lamp-switch: Lampe
  heating: Varme
  heating=low: Lav
  heating=mid: Mellem
  heating=high: Høj
  room-name: Navn
  chart: "Varme: 20 | 20"
  note: "Lampen er {lamp}."
  note.sub: Nu
  value.lamp=on: tændt
  save: Gem
  say.done: Gemt
  say.not-yet: Ikke gemt endnu
fields:
  room-name:
    den: [stue, { words: [min, stue|dagligstue] }]
`;

type File = 'task' | 'da' | 'en';
const SOUND: Record<File, string> = { task: TASK, da: TEXT, en: TEXT };

/** Everything an editor is told about the scene with these texts replaced: "file:line → sentence". */
function told(...slips: [file: File, from: string, to: string][]): string[] {
  const files = { ...SOUND };
  for (const [file, from, to] of slips) {
    if (!files[file].includes(from)) throw new Error(`"${from}" does not stand in ${file}`);
    files[file] = files[file].replace(from, to);
  }
  const sources = new Map(
    Object.entries(files).map(([name, text]) => [`${FOLDER}/${name}.yaml`, text]),
  );
  const { source, problems } = readTask(FOLDER, sources, INTERACTIONS);
  const subject = {
    model: aModel(),
    tasks: source ? [source] : [],
    interactions: INTERACTIONS,
    lessons: new Set<string>(),
  };
  return [...problems, ...lintTasks(subject, false)].map(({ severity, file, line, message }) => {
    const name = file.split('/').at(-1)!.replace('.yaml', '') as File;
    expect(message).not.toMatch(/\[object|undefined|NaN/);
    const there = files[name].split('\n')[line - 1]!.trim();
    return `${severity === 'warning' ? 'warning ' : ''}${name}: ${there} → ${message}`;
  });
}

test('a sound scene has nothing to mend', () => {
  expect(told()).toEqual([]);
});

describe('a name in a scene that leads nowhere', () => {
  test.each<[what: string, from: string, to: string, says: string]>([
    [
      'the first screen',
      'start: hall',
      'start: hell',
      'task: start: hell → there is no screen "hell"; mend the id or write the screen',
    ],
    [
      'a back button',
      'back: hall\n      elements:\n        - id: wall',
      'back: roof\n      elements:\n        - id: wall',
      'task: back: roof → there is no screen "roof"; mend the id or write the screen',
    ],
    [
      'the screen an action goes to, on the very line of a list of actions',
      'say: done, goto: hall',
      'say: done, goto: street',
      'task: - { if: { is: { lamp: on, heat: mid } }, evidence: saved, say: done, goto: street } → there is no screen "street"; mend the id or write the screen',
    ],
    [
      'the variable of an element',
      'binds: heat }',
      'binds: warmth }',
      'task: - { id: heating, as: choices, binds: warmth } → there is no variable "warmth"; add it to "state" or mend the name',
    ],
    [
      'a variable in a condition',
      'visibleIf: { is: { lamp: on } }',
      'visibleIf: { is: { light: on } }',
      'task: - { id: note, as: note, visibleIf: { is: { light: on } } } → there is no variable "light"; add it to "state" or mend the name',
    ],
    [
      'a value in a condition',
      'visibleIf: { is: { lamp: on } }',
      'visibleIf: { is: { lamp: lit } }',
      'task: - { id: note, as: note, visibleIf: { is: { lamp: lit } } } → "lamp" is never "lit"; its values are "off", "on"',
    ],
    [
      'a value that is set',
      'on: { evidence: lit }',
      'on: { evidence: lit, set: { heat: hot } }',
      'task: - { id: lamp-switch, as: switch, binds: lamp, on: { evidence: lit, set: { heat: hot } } } → "heat" is never "hot"; its values are "low", "mid", "high"',
    ],
    [
      'a variable that is moved',
      'on: { evidence: lit }',
      'on: { evidence: lit, move: { cold: 1 } }',
      'task: - { id: lamp-switch, as: switch, binds: lamp, on: { evidence: lit, move: { cold: 1 } } } → there is no variable "cold"; add it to "state" or mend the name',
    ],
    [
      'evidence that is asked for',
      'did: [lit, saved]',
      'did: [lit, kept]',
      'task: - { points: 1, when: { is: { lamp: on }, did: [lit, kept] } } → nothing gives the evidence "kept"; mend the id, or let an action give it',
    ],
    [
      'a drawing',
      'icon: [knot, wave]',
      'icon: [knot, waves]',
      'task: - { id: door, as: icon, icon: [knot, waves], on: { goto: room } } → there is no drawing "waves"; choose a name from src/lib/tasks/scene/icons.ts, such as gear, bell or spiral',
    ],
  ])('%s', (_, from, to, says) => {
    expect(told(['task', from, to])).toContain(says);
  });
});

describe('an element of a scene that cannot work', () => {
  test.each<[what: string, from: string, to: string, says: string]>([
    [
      'an id used twice',
      'id: two, as',
      'id: one, as',
      'task: - { id: one, as: item, on: { goto: empty } } → another element is called "one"; rename one, for ids are unique in the whole scene',
    ],
    [
      'an element called back',
      'id: two, as',
      'id: back, as',
      'task: - { id: back, as: item, on: { goto: empty } } → "back" is the name of the back button; call the element something else',
    ],
    [
      'a text that is pressed',
      '{ id: nothing, as: text }',
      '{ id: nothing, as: text, on: { say: done } }',
      'task: - { id: nothing, as: text, on: { say: done } } → "nothing" is text and only read; remove "on", or make it a button, link or item',
    ],
    [
      'a button that does nothing',
      'id: two, as: item, on: { goto: empty } }',
      'id: two, as: item }',
      'task: - { id: two, as: item } → "two" is a item and does nothing; add "on", or make it a text',
    ],
    [
      'a switch that sets nothing',
      'as: switch, binds: lamp,',
      'as: switch,',
      'task: - { id: lamp-switch, as: switch, on: { evidence: lit } } → "lamp-switch" is a switch and sets nothing; add "binds" with a variable of "state"',
    ],
    [
      'a button that sets a variable',
      'id: two, as: item,',
      'id: two, as: item, binds: lamp,',
      'task: - { id: two, as: item, binds: lamp, on: { goto: empty } } → "two" is item and sets no variable; remove "binds" or choose another kind',
    ],
    [
      'a switch with three sides',
      'as: choices, binds: heat',
      'as: switch, binds: heat',
      'task: - { id: heating, as: switch, binds: heat } → a switch has two sides and "heat" has 3 values; use choices or select',
    ],
    [
      'a field without a value for everything else',
      'name: [empty, other, den]',
      'name: [empty, den]',
      'task: - { id: room-name, as: field, binds: name } → what is typed in "room-name" can be anything; give "name" the value "other", after the one for an empty field',
    ],
    [
      'a group of nothing',
      '{ id: nothing, as: text }',
      '{ id: nothing, as: list }',
      'task: - { id: nothing, as: list } → "nothing" is a list and holds nothing; add "elements"',
    ],
    [
      'a text that holds others',
      '{ id: nothing, as: text }',
      '{ id: nothing, as: text, elements: [{ id: more, as: text }] }',
      'task: - { id: nothing, as: text, elements: [{ id: more, as: text }] } → "nothing" is text and holds no others; make it a card or a list',
    ],
    [
      'a group that is pressed',
      'as: card\n',
      'as: card\n          on: { say: done }\n',
      'task: on: { say: done } → "wall" is a card and holds others; move "on" to an element inside it',
    ],
    [
      'an icon without a drawing',
      'icon: [knot, wave], ',
      '',
      'task: - { id: door, as: icon, on: { goto: room } } → "door" is an icon without a drawing; add "icon"',
    ],
    [
      'too few drawings for the variants',
      'variants: 2',
      'variants: 3',
      'task: - { id: door, as: icon, icon: [knot, wave], on: { goto: room } } → this icon has 2 variants and the scene 3; write 3',
    ],
    [
      'steps outside the score',
      'visibleIf: { is: { lamp: on } }',
      'visibleIf: { not: { steps: 3 } }',
      'task: - { id: note, as: note, visibleIf: { not: { steps: 3 } } } → "steps" may stand only in "score"; remove it here',
    ],
    [
      'a condition that only a compose knows',
      'when: { is: { lamp: on }, did',
      'when: { chosen: { lamp: 2 }, did',
      'task: - { points: 1, when: { chosen: { lamp: 2 }, did: [lit, saved] } } → a variable of a scene has one value at a time; use "is" for "chosen" and "order"',
    ],
    [
      'more evidence asked for than there is',
      'did: [lit, saved]',
      'count: { of: [lit, saved], atLeast: 3 }',
      'task: - { points: 1, when: { is: { lamp: on }, count: { of: [lit, saved], atLeast: 3 } } } → "atLeast" asks for more than "of" holds; lower it or add to the list',
    ],
    [
      'a skin that is no scene’s',
      'skin: home',
      'skin: letter',
      'task: definition: → a scene cannot look like "letter"; choose a skin: phone, inbox, browser, chat, assistant, feed, files, sheet, calendar, call, app, home, robot',
    ],
  ])('%s', (_, from, to, says) => {
    expect(told(['task', from, to])).toContain(says);
  });

  test('is told alone: a walk through a scene with such a slip would blame what is right', () => {
    const roofs = told(['task', '    room:\n      back: hall', '    room:\n      back: roof']);
    expect(roofs).toHaveLength(1);
  });
});

describe('a walk through the whole scene finds', () => {
  test.each<[what: string, from: string, to: string, says: string]>([
    [
      'a screen that nobody reaches',
      '    empty:\n',
      '    cellar:\n      back: hall\n      elements: [{ id: dark, as: text }]\n    empty:\n',
      'task: cellar: → no way leads to the screen "cellar"; let an element go there, or remove it',
    ],
    [
      'an element that can never be seen',
      '{ id: nothing, as: text }',
      '{ id: nothing, as: text, visibleIf: { is: { lamp: on }, not: { is: { lamp: on } } } }',
      'task: - { id: nothing, as: text, visibleIf: { is: { lamp: on }, not: { is: { lamp: on } } } } → "nothing" can never be seen: "visibleIf" never holds here; mend it, or remove the element',
    ],
    [
      'a screen on which one is stuck',
      '    empty:\n      back: hall\n',
      '    empty:\n',
      'task: empty: → somebody can get stuck on the screen "empty" before the goal: nothing there leads on; add "back" or a button',
    ],
    [
      'a button that never does anything',
      'id: two, as: item, on: { goto: empty }',
      'id: two, as: item, on: { goto: hall }',
      'task: - { id: two, as: item, on: { goto: hall } } → "two" never changes anything and says nothing; give it an action, or make it a text',
    ],
    [
      'an action that another one always forestalls',
      '            - { say: not-yet }\n',
      '            - { say: not-yet }\n            - { goto: hall }\n',
      'task: - { goto: hall } → this action of "save" is never taken: its "if" never holds, or another comes first; mend it or remove it',
    ],
    [
      'evidence that nothing reads',
      'on: { evidence: lit }',
      'on: { evidence: [lit, pressed] }',
      'warning task: - { id: lamp-switch, as: switch, binds: lamp, on: { evidence: [lit, pressed] } } → nothing reads the evidence "pressed"; use it in "score" or in a condition, or remove it',
    ],
    [
      'a value that nobody comes to',
      '            - { id: heating, as: choices, binds: heat }\n',
      '',
      'task: - { if: { is: { lamp: on, heat: mid } }, evidence: saved, say: done, goto: hall } → "heat" never becomes "mid"; let something set it, or mend the condition',
    ],
    [
      'evidence that nobody gets to give',
      'if: { is: { lamp: on, heat: mid } }',
      'if: { is: { lamp: on }, not: { did: lit } }',
      'task: goal: { is: { lamp: on, heat: mid, name: den }, did: saved } → nobody ever gets to give the evidence "saved"; mend the way there, or the condition',
    ],
    [
      'a goal that cannot be reached',
      'goal: { is: { lamp: on, heat: mid',
      'goal: { not: { did: lit }, is: { lamp: on, heat: mid',
      'task: goal: { not: { did: lit }, is: { lamp: on, heat: mid, name: den }, did: saved } → the goal can never be reached; mend it, or the way there',
    ],
    [
      'points that never come',
      'when: { is: { lamp: on }, did',
      'when: { is: { lamp: on }, not: { did: lit }, did',
      'task: - { points: 1, when: { is: { lamp: on }, not: { did: lit }, did: [lit, saved] } } → these points can never come: "when" never holds; mend it or remove the line',
    ],
    [
      'a best score that nobody reaches',
      'atLeast: 2',
      'atLeast: 3',
      'task: - { score: 2, atLeast: 3, words: { da: "Det hele.", en: "All of it." } } → nobody can reach 3 points; the most is 2, so lower it',
    ],
    [
      'a best score without the goal',
      'when: { is: { lamp: on, heat: mid, name: den }, did: saved }',
      'when: { is: { lamp: on }, did: saved }',
      'warning task: goal: { is: { lamp: on, heat: mid, name: den }, did: saved } → the best score can be had without the goal (door, lamp-switch, heating=mid, save); let "score" ask for what the goal asks for',
    ],
    [
      'points before anything is done',
      'when: { is: { lamp: on }, did: [lit, saved] }',
      'when: { is: { lamp: off } }',
      'task: score: → there are points before anything is done; let every line ask for something done',
    ],
    [
      'what a blind tapper gets',
      'when: { is: { lamp: on }, did: [lit, saved] }',
      'when: { any: [{ is: { lamp: on } }, { not: { is: { heat: low } } }, { not: { is: { name: empty } } }] }',
      'task: scoring: → blind tapping reaches score 1 of 2 with probability 0.51; at most 0.35 is allowed. Ask for more points or add items.',
    ],
  ])('%s', (_, from, to, says) => {
    expect(told(['task', from, to])).toContain(says);
  });

  test('what lies behind, and then blames nothing that only follows from it', () => {
    const found = told([
      'task',
      'if: { is: { lamp: on, heat: mid } }',
      'if: { is: { lamp: on, name: other }, not: { did: lit } }',
    ]);
    expect(found.filter((line) => /ever /.test(line))).toEqual([
      'task: - { if: { is: { lamp: on, name: other }, not: { did: lit } }, evidence: saved, say: done, goto: hall } → this action of "save" is never taken: its "if" never holds, or another comes first; mend it or remove it',
      'task: goal: { is: { lamp: on, heat: mid, name: den }, did: saved } → nobody ever gets to give the evidence "saved"; mend the way there, or the condition',
    ]);
  });

  test('a step of a solution that cannot be taken, and says which and what could be', () => {
    expect(
      told(['task', '        - lamp-switch\n', '        - back\n        - lamp-switch\n']),
    ).toEqual([
      'task: - lamp-switch → step 3, "lamp-switch", is not possible on the screen "hall" then; possible are: one, two, three, four, door',
      'task: - score: 2 → this response gives 0 points and so score 0, not 2; mend one of the two',
      'task: solutions: → add a solution with a response that gives score 2',
    ]);
  });

  test('a step of a solution on something that the scene does not have', () => {
    expect(told(['task', '- heating=mid\n', '- warming=mid\n'])[0]).toBe(
      'task: response: → the task has no "warming"; mend the id',
    );
  });

  test('too much to walk through, and then says nothing else that it cannot know', () => {
    const many = Array.from({ length: 9 }, (_, index) => `v${index}`);
    const state = many.map((name) => `    ${name}: [a, b, c]\n`).join('');
    const setters = many
      .map((name) => `        - { id: set-${name}, as: select, binds: ${name} }\n`)
      .join('');
    const labels = many
      .flatMap((name) => ['', '=a', '=b', '=c'].map((value) => `  set-${name}${value}: Tal\n`))
      .join('');
    expect(
      told(
        ['task', '  start: hall\n', `${state}  start: hall\n`],
        ['task', '        - { id: one,', `${setters}        - { id: one,`],
        ['da', '  save: Gem\n', `  save: Gem\n${labels}`],
        ['en', '  save: Gem\n', `  save: Gem\n${labels}`],
      ).map((line) => line.replace(/ → the scene has.*/, ' → …')),
    ).toEqual(['task: state: → …']);
  });
});

describe('the texts of a scene', () => {
  test.each<[what: string, from: string, to: string, says: string]>([
    [
      'a label that is missing',
      '  two: Dør to\n',
      '',
      'da: scene: → "scene.two" has no text; add it',
    ],
    [
      'a label of a value that is missing',
      '  heating=mid: Mellem\n',
      '',
      'da: scene: → "scene.heating=mid" has no text; add it',
    ],
    [
      'a line said that is missing',
      '  say.done: Gemt\n',
      '',
      'da: scene: → "scene.say.done" has no text; add it',
    ],
    [
      'a text that belongs to nothing',
      '  two: Dør to\n',
      '  two: Dør to\n  five: Dør fem\n',
      'da: five: Dør fem → "scene.five" belongs to nothing in task.yaml; remove it or mend the id',
    ],
    [
      'too many variants of a text',
      '[Dør fem, Den røde dør]',
      '[Dør fem, Den røde dør, Den blå]',
      'da: door: [Dør fem, Den røde dør, Den blå] → this text has 3 variants and the scene 2; write 2',
    ],
    [
      'a placeholder for nothing',
      '{lamp}',
      '{lamps}',
      'da: note: "Lampen er {lamps}." → "{lamps}" stands for a variable that is not there; add "lamps" to "state", or mend the name',
    ],
    [
      'a placeholder in one language only',
      'Lampen er {lamp}.',
      'Lampen er tændt.',
      'da: note: "Lampen er tændt." → "{lamp}" stands here only in the other language; write it in both',
    ],
    [
      'a second line in one language only',
      '  note.sub: Nu\n',
      '',
      'da: scene: → "scene.note.sub" stands only in the other language; translate it, or remove it there',
    ],
    [
      'a bar without a length',
      'Varme: 20 | 20',
      'Varme: 20',
      'da: chart: "Varme: 20" → a bar is words with the figure, and its length from 0 to 100: "Onsdag: 40 | 40"',
    ],
    [
      'an image that is hardly described',
      'Et tomt rum med hvide vægge',
      'Et rum',
      'da: view: Et rum → the image "view" is described in 2 words; say in at least 3 what there is to see',
    ],
    [
      'a button that is called as one beside every task',
      '  save: Gem\n',
      '  save: Svar\n',
      'da: save: Svar → "Svar" is the name of a button beside every task; call this one something else',
    ],
    [
      'a field without spellings',
      'den: [stue, { words: [min, stue|dagligstue] }]',
      'other: [stue]',
      'da: room-name: → "fields.room-name.den" has no spelling; write at least one',
    ],
    [
      'spellings for what is no value of the field',
      'den: [stue, { words: [min, stue|dagligstue] }]',
      'den: [stue]\n    kitchen: [køkken]',
      'da: kitchen: [køkken] → "kitchen" is not a value that can be typed for "name"; mend it or remove it',
    ],
    [
      'a real brand',
      'two: Dør to',
      'two: Dør til Netto',
      'da: two: Dør til Netto → "Netto" is a real name; invent one (it may stand in "explain")',
    ],
    [
      'an address that may be somebody’s',
      'two: Dør to',
      'two: stuen.dk',
      'da: two: stuen.dk → "stuen.dk" could be somebody\'s real address; end it in ".example"',
    ],
    [
      'a sentence that is too long',
      'nothing: Her er intet.',
      'nothing: Her er intet at se og intet at høre og intet at gøre ved det hele i dag eller i morgen.',
      'da: nothing: Her er intet at se og intet at høre og intet at gøre ved det hele i dag eller i morgen. → a sentence of 21 words ("Her er intet at se og intet at høre og i…"); write at most 18, or two sentences',
    ],
  ])('%s', (_, from, to, says) => {
    expect(told(['da', from, to])).toContain(says);
  });

  test('variants where the scene has none', () => {
    expect(told(['task', '  variants: 2\n', ''], ['task', '[knot, wave]', 'knot'])).toEqual(
      ['da', 'en'].map(
        (locale) =>
          `${locale}: door: [Dør fem, Den røde dør] → this text is a list, and the scene has no "variants"; write one text, or add "variants: 2"`,
      ),
    );
  });

  test('spellings that already count as another value', () => {
    expect(
      told(
        ['task', '[empty, other, den]', '[empty, other, den, kitchen]'],
        ['da', '  room-name:\n', '  room-name:\n    kitchen: [Stue.]\n'],
        ['en', '  room-name:\n', '  room-name:\n    kitchen: [køkken]\n'],
      ),
    ).toEqual([
      'da: kitchen: [Stue.] → "Stue." already counts as "den"; make the spellings differ',
    ]);
  });
});
