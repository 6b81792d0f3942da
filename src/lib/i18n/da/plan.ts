import type { AreaId } from '../../content/ids';
import type { Rhythm, StepId } from '../../plan/plan';

interface Suggestion {
  readonly goal: string;
  /** How one can count or tell that it is reached. */
  readonly sign: string;
}

// Words of a good teacher: one thing, about a month, alone or with somebody, and something to count.
const suggestions: Record<AreaId, readonly Suggestion[]> = {
  opdagelse: [
    {
      goal: 'Prøv ét nyt værktøj på noget, du alligevel skal lave. Gør det tre gange.',
      sign: 'Jeg har prøvet tre værktøjer og ved, hvilket jeg vil bruge igen.',
    },
    {
      goal: 'Bed en, du kender, vise dig noget, de er glade for på nettet. Prøv det selv bagefter.',
      sign: 'Tre har vist mig noget, og jeg har selv prøvet det.',
    },
    {
      goal: 'Når noget driller, så prøv tre ting, før du spørger. Skriv ned, hvad der hjalp.',
      sign: 'Jeg har en liste med fem ting, der hjalp.',
    },
    {
      goal: 'Find noget, du kan i ét program, og se, om det også virker i et andet.',
      sign: 'Jeg kan nævne to ting, der virker begge steder.',
    },
  ],
  brug: [
    {
      goal: 'Prøv én ny funktion i din telefon hver uge i en måned, og fortæl nogen om den.',
      sign: 'Jeg har prøvet fire funktioner og fortalt om dem.',
    },
    {
      goal: 'Find en lettere vej til noget, du gør tit: en genvej, en skabelon eller din stemme.',
      sign: 'Jeg har prøvet tre veje og valgt den, jeg vil beholde.',
    },
    {
      goal: 'Ryd op ét sted: billeder, mails eller filer. Læg tingene, så du kan finde dem igen.',
      sign: 'Jeg leder efter tre ting og finder dem i første forsøg.',
    },
    {
      goal: 'Lær en anden noget, som du selv kan på telefonen eller computeren.',
      sign: 'Den anden kan gøre det uden min hjælp.',
    },
  ],
  analyse: [
    {
      goal: 'Vælg én nyhed om ugen, der overrasker dig. Find ud af, hvor den kommer fra.',
      sign: 'Jeg har fundet vej tilbage til kilden til fire nyheder.',
    },
    {
      goal: 'Sluk for én slags beskeder på telefonen i en uge. Læg mærke til, hvad det gør ved dagen.',
      sign: 'Jeg kan nævne én ting, der blev bedre, og én, jeg savnede.',
    },
    {
      goal: 'Se efter i én app om ugen, hvad den må vide om dig. Sluk for det, den ikke behøver.',
      sign: 'Jeg har set fire apps igennem.',
    },
    {
      goal: 'Stil en AI og et menneske det samme spørgsmål, og sammenlign de to svar.',
      sign: 'Jeg kan nævne én ting, som hvert af svarene manglede.',
    },
  ],
};

const steps: Record<StepId, string> = {
  choose: 'Vælg én ting, du vil blive klogere på.',
  see: 'Se, hvordan man gør, eller få det vist.',
  practise: 'Øv dig på noget af dit eget.',
  note: 'Skriv ned, hvad du fandt ud af.',
  tell: 'Fortæl det til en kollega eller en, du kender.',
};

const rhythms: Record<Rhythm, string> = {
  daily: 'Fem minutter om dagen',
  twice: 'To gange om ugen',
  weekly: 'Én gang om ugen',
};

export const plan = {
  pageTitle: 'Min plan',
  lead: 'En plan gør det lettere at komme i gang. Vælg et par tilbud, ét mål og 45 minutter til at prøve dig frem. Du kan ændre det hele, når du vil.',
  saved: {
    device: 'Gemt på denne enhed',
    memory: 'Husket, så længe siden er åben',
    failed:
      'Det blev ikke gemt. Luk andre vinduer med barometeret, og prøv igen. Du kan stadig printe planen.',
  },
  offers: {
    title: 'Tilbud i min plan',
    lead: 'Begynd med det øverste.',
    none: 'Her kommer de tilbud, du lægger i planen. Dit resultat viser, hvad der kan passe til dig.',
    result: 'Se dit resultat',
    all: 'Se alle tilbud',
    find: 'Find flere tilbud',
    gone: 'Et tilbud, der ikke findes længere',
    goneText: 'Det er taget ud af kataloget. Fjern det, og find et andet.',
    up: (name: string) => `Flyt op: ${name}`,
    down: (name: string) => `Flyt ned: ${name}`,
    remove: 'Fjern',
    moved: (name: string, place: number, of: number) => `${name} er nu nummer ${place} af ${of}.`,
    removed: (name: string) => `Fjernet: ${name}.`,
  },
  goal: {
    title: 'Mit mål',
    lead: 'Vælg noget, du er nysgerrig på. Du kan nå det alene eller sammen med en, du kender.',
    area: 'Forslag til mål i',
    suggestions,
    chosen: 'Valgt som dit mål.',
    undo: 'Fortryd, og tag mine egne ord tilbage',
    undone: 'Dine egne ord er tilbage.',
    text: 'Mit mål',
    textHint: 'Ret forslaget, eller skriv dit eget. Det bliver på din enhed.',
    sign: 'Det kan jeg tælle eller mærke, når det er lykkedes',
    rhythm: 'Hvornår øver jeg mig?',
    rhythms,
    noRhythm: 'Det ved jeg ikke endnu',
  },
  session: {
    title: '45 minutter',
    lead: 'Sæt tid af, alene eller med en anden. Det er helt fint, hvis noget driller. Det lærer man også af.',
    fact: 'I Digital Optur sagde 76 % af deltagerne, at en workshop på 45 minutter gjorde dem bedre til det digitale.',
    source:
      'Kilde: Digital Opturs spørgeskema til deltagerne, 2025, gengivet i “Anbefalingskatalog for digital opkvalificering i Danmark”.',
    day: 'Dag',
    time: 'Tidspunkt',
    steps,
    stepsTitle: 'Sådan kan tiden gå',
    minutes: (minutes: number) => `${minutes} min.`,
    edit: 'Ret trin og minutter',
    editLead:
      'Det, et trin får mere, går fra tiden til at øve dig. Sæt et trin til 0, hvis du vil springe det over.',
    stepText: (place: number) => `Trin ${place}`,
    rest: 'resten',
    less: (step: string) => `Færre minutter: ${step}`,
    more: (step: string) => `Flere minutter: ${step}`,
    skipped: 'springes over',
    changed: (minutes: number, rest: number) =>
      `Trinnet er nu på ${minutes} minutter. Der er ${rest} minutter til at øve dig.`,
    refused: {
      least: 'Trinnet er allerede på 0 minutter.',
      most: 'Der er ikke mere øvetid at tage af.',
    },
  },
  take: {
    title: 'Tag planen med',
    lead: 'På papir fylder den én side. Hæng den, hvor du ser den.',
    print: 'Print planen',
    calendar: 'Hent til kalender',
    calendarDone: 'Filen er hentet. Åbn den, så kommer de 45 minutter i din kalender.',
    dayFirst: 'Vælg en dag til dine 45 minutter, så kan de komme i kalenderen.',
    text: 'Hent som tekst',
    textDone: 'Teksten er hentet.',
    copy: 'Kopiér teksten',
    copyDone: 'Teksten er kopieret.',
    copyFailed: 'Din browser lod os ikke kopiere. Hent planen som tekst i stedet.',
    file: 'min-plan',
  },
  clear: {
    button: 'Tøm planen',
    confirm: 'Vil du fjerne alt i planen? Det kan ikke fortrydes.',
    yes: 'Ja, tøm planen',
    no: 'Nej, behold den',
    done: 'Planen er tom.',
  },
  words: {
    at: (day: string, hours: string, minutes: string) => `${day} kl. ${hours}.${minutes}`,
    goal: (goal: string) => `Mål: ${goal}`,
    sign: (sign: string) => `Tegn på, at det er lykkedes: ${sign}`,
    rhythm: (rhythm: string) => `Jeg øver mig: ${rhythm}`,
    step: (minutes: number, step: string) => `${minutes} min.: ${step}`,
    done: (line: string) => `${line} (gjort)`,
    summary: '45 minutter til noget nyt',
    call: (phone: string) => `tlf. ${phone}`,
  },
  paper: {
    day: 'Dag',
    time: 'Kl.',
    rhythm: 'Jeg øver mig',
    noticed: 'Det lagde jeg mærke til',
    next: 'Det vil jeg prøve næste gang',
    origin: 'Fra Digitalt kompetencebarometer. Planen er din egen.',
  },
};
