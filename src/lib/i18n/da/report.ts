/** "niveau 3", "niveau 3 eller 4", "niveau 2 til 4": read aloud it is heard as it is meant. */
const levels = (from: number, to: number) =>
  from === to ? `niveau ${from}` : `niveau ${from} ${to === from + 1 ? 'eller' : 'til'} ${to}`;

export const report = {
  pageTitle: 'Dit resultat',
  none: {
    title: 'Her kommer dit resultat',
    text: 'Du har ikke taget testen på denne enhed endnu.',
    start: 'Tag testen',
  },
  title: 'Dit resultat',
  takenOn: (date: string, tasks: number) =>
    tasks === 1 ? `${date}, 1 opgave` : `${date}, ${tasks} opgaver`,
  lead: 'Et resultat er et øjebliksbillede. Det siger noget om opgaverne, du mødte, ikke om dig som menneske.',
  opening: {
    can: (can: string) => `Du kan ${can}.`,
    canShown: 'Det viste du, da du løste opgaverne.',
    almost: (can: string) => `Du var godt på vej til at ${can}.`,
    almostNext: 'Det sidste kan du få hjælp til.',
    tried: (tasks: number) =>
      tasks === 0
        ? 'Tak, fordi du var med.'
        : `Du gav dig i kast med ${tasks === 1 ? 'en opgave' : `${tasks} opgaver`}.`,
    triedNext: 'Sådan begynder man på noget nyt, og der er et godt næste skridt til dig.',
    toStep: 'Se dit næste skridt',
  },
  sentence: {
    known: (area: string, stage: string) => `I ${area} er du sandsynligvis på trinnet ${stage}.`,
    between: (area: string, lower: string, upper: string) =>
      `I ${area} er du på trinnet ${lower} eller ${upper}.`,
    unknown: (area: string) => `I ${area} ved vi det ikke endnu.`,
  },
  meaning: {
    basicOrIndependent:
      'Du klarer en del ting selv og henter hjælp til resten. Dine svar peger på begge trin.',
    independentOrAdvanced:
      'Du klarer de fleste ting selv og finder tit vej i det, der er nyt. Dine svar peger på begge trin.',
    unclear: 'Dine svar kan passe på mange niveauer. Der skal lidt flere opgaver til.',
    unmeasured: 'Der er ingen svar at gå ud fra. Det betyder ikke, at du ikke kan noget.',
  },
  sure: {
    within: (likely: number, from: number, to: number) =>
      `${likely} ud af 10 med de samme svar som dig er på dette trin, på ${levels(from, to)}.`,
    beyond: (stage: number, likely: number, from: number, to: number) =>
      `${stage} ud af 10 med de samme svar som dig er på dette trin. ${likely} ud af 10 er på ${levels(from, to)}.`,
    between: (likely: number, from: number, to: number) =>
      `${likely} ud af 10 med de samme svar som dig er på ${levels(from, to)}.`,
  },
  more: {
    title: 'Vil du vide det mere sikkert?',
    text: 'Tre opgaver mere gør billedet skarpere.',
    button: 'Tag tre mere',
  },
  barometer: {
    title: 'Hvor du er nu',
    legend:
      'Et barometer går fra niveau 1 til 6. Rammen viser de niveauer, du nok er på. Jo kraftigere farve, jo mere sandsynligt.',
    here: 'Her er du nok',
    unknown: 'Ved vi ikke endnu',
    label: (area: string, from: number, fromName: string, to: number, toName: string) =>
      from === to
        ? `Barometer for ${area}, fra niveau 1 til 6. Rammen holder niveau ${from}, ${fromName}.`
        : `Barometer for ${area}, fra niveau 1 til 6. Rammen går fra niveau ${from}, ${fromName}, til niveau ${to}, ${toName}.`,
    unknownLabel: (area: string) => `Barometer for ${area}: det ved vi ikke endnu.`,
    self: (level: number) => `Her satte du dig selv: omkring niveau ${level}.`,
  },
  dots: {
    title: 'Hvor sikkert er det?',
    lead: 'Forestil dig 20 personer med de samme svar som dig. Så mange hører til på hvert niveau:',
    count: (count: number, level: number, name: string) => `${count} på niveau ${level}, ${name}`,
    label: (area: string, counts: string) => `20 personer med de samme svar i ${area}: ${counts}.`,
    none: 'Et niveau uden en person er ikke umuligt, bare mindre sandsynligt.',
  },
  can: {
    title: 'Det kan du',
    lead: (area: string) => `I ${area} kan du`,
    more: (count: number) => (count === 1 ? 'Se én ting mere' : `Se ${count} ting mere`),
    none: 'Denne gang mødte du mest det, der er nyt. Det er også et godt sted at begynde.',
  },
  next: {
    title: 'Det næste',
    lead: 'Næste gang kan du lære at',
    advice: 'Få et godt råd',
  },
  self: {
    title: 'Det, du sagde selv',
    higher: (areas: string) =>
      `I ${areas} satte du dig selv højere, end opgaverne viste i dag. Måske tænkte du på andre ting end dem, du mødte her. Det, du kan i din egen hverdag, tæller stadig.`,
    lower: (areas: string) =>
      `I ${areas} viste opgaverne mere, end du selv sagde. Du må gerne stole lidt mere på dig selv.`,
  },
  step: {
    title: 'Et godt næste skridt',
    more: (count: number) =>
      count === 1 ? 'Se ét tilbud mere' : `Se ${count} tilbud mere, der passer`,
    all: 'Se alle tilbud',
    personal: 'Hvad passer dig?',
    personalLead: 'Fortæl lidt, så finder vi bedre tilbud. Det bliver på din enhed.',
  },
  explanations: {
    title: 'Opgaverne, du mødte',
    lead: 'Læs forklaringerne igen, i dit eget tempo.',
    show: (count: number) => (count === 1 ? 'Vis opgaven' : `Vis de ${count} opgaver`),
  },
  copy: {
    title: 'Tag det med',
    text: 'Resultatet ligger kun her. Hent en kopi, hvis du vil være sikker på at have det.',
    button: 'Hent en kopi (fil)',
    print: 'Print',
    data: 'Se, hvad der er gemt',
  },
  history: {
    title: 'Over tid',
    lead: 'Sådan har dine målinger flyttet sig. Små udsving betyder sjældent noget.',
    chart: (count: number) =>
      `Kurver over ${count} målinger i Brug, Analyse og Opdagelse. Tallene står i tabellen.`,
    table: 'Niveau, du mest sandsynligt var på, hver gang',
    date: 'Dato',
    unknown: 'ved ikke endnu',
    levelRange: (from: number, to: number) => (from === to ? String(from) : `${from} til ${to}`),
    axis: 'Niveau',
  },
  older: 'Tidligere resultater',
  paper: {
    title: (name: string) => `Dit resultat fra ${name}`,
    phone: (phone: string) => `Telefon ${phone}`,
    own: 'Det her er din egen opgørelse. Ingen afgørelse om et job, en ydelse eller en optagelse må bygge på den.',
    site: (address: string) => `Tag testen, og se, hvordan den måler: ${address}`,
  },
  disclaimer:
    'Resultatet er dit eget. Det må ikke afgøre et job, en ydelse eller en optagelse. Det er regnet ud efter en fast, offentlig regel, uden kunstig intelligens.',
  method: 'Sådan finder vi dit niveau',
  unreadable: (count: number) =>
    count === 1
      ? 'Ét gemt svar kunne ikke læses og er ikke talt med.'
      : `${count} gemte svar kunne ikke læses og er ikke talt med.`,
};
