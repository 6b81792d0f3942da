/** "8 ud af 10": certainty as people say it, rounded down so that it never promises too much. */
const outOfTen = (probability: number) =>
  `${Math.min(9, Math.floor(probability * 10 + 1e-9))} ud af 10`;

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
  sentence: {
    known: (area: string, stage: string, from: number, to: number, stageP: number, setP: number) =>
      from === to
        ? `I ${area} er du sandsynligvis på trinnet ${stage}. Vi er ${outOfTen(setP)} sikre på niveau ${from}.`
        : `I ${area} er du sandsynligvis på trinnet ${stage} (${outOfTen(stageP)}). Vi er ${outOfTen(setP)} sikre på niveau ${from}–${to}.`,
    between: (area: string, lower: string, upper: string, from: number, to: number, setP: number) =>
      `I ${area} er du et sted mellem trinnene ${lower} og ${upper}. Vi er ${outOfTen(setP)} sikre på niveau ${from}–${to}.`,
    unknown: (area: string) => `I ${area} ved vi det ikke endnu. Der skal flere opgaver til.`,
  },
  more: {
    title: 'Vil du vide det mere sikkert?',
    text: 'Tre opgaver mere gør billedet skarpere.',
    button: 'Tag tre mere',
  },
  barometer: {
    label: (area: string, from: string, to: string, range: string) =>
      from === to
        ? `Barometer for ${area}: mest sandsynligt ${from} (niveau ${range}).`
        : `Barometer for ${area}: fra ${from} til ${to} (niveau ${range}).`,
    level: (level: number, name: string) => `Niveau ${level}: ${name}`,
    range: 'Det farvede felt viser, hvor du sandsynligvis er. Jo mørkere, jo mere sandsynligt.',
    certainty: 'Hvor sikkert er det?',
    certaintyText: (area: string) => `Sandsynlighed for hvert niveau i ${area}`,
    columnLevel: 'Niveau',
    columnProbability: 'Sandsynlighed',
    underOne: 'under 1 %',
  },
  can: {
    title: 'Det kan du',
    lead: 'Du kan',
    none: 'Denne gang mødte du mest det, der er nyt. Det er også et godt sted at begynde.',
  },
  next: { title: 'Det næste', lead: 'Næste gang kan du lære at' },
  self: {
    title: 'Det, du sagde selv',
    higher: (area: string) =>
      `I ${area} satte du dig selv lidt højere, end opgaverne viste. Det er meget almindeligt. Måske var det bare andre ting, du tænkte på.`,
    lower: (area: string) =>
      `I ${area} kan du mere, end du selv sagde. Det er der mange, der opdager.`,
  },
  step: {
    title: 'Et godt næste skridt',
    why: 'Hvorfor netop det?',
    more: (count: number) => `Se ${count} tilbud mere, der passer`,
    all: 'Se alle tilbud',
    personal: 'Hvad passer dig?',
    personalLead: 'Fortæl lidt, så finder vi bedre tilbud. Det bliver på din enhed.',
  },
  explanations: {
    title: 'Opgaverne, du mødte',
    lead: 'Læs forklaringerne igen, i dit eget tempo.',
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
    levelRange: (from: number, to: number) =>
      from === to ? `niveau ${from}` : `niveau ${from}–${to}`,
    axis: 'Niveau',
  },
  older: 'Tidligere resultater',
  disclaimer:
    'Resultatet er dit eget. Det må ikke afgøre et job, en ydelse eller en optagelse. Det er regnet ud efter en fast, offentlig regel, uden kunstig intelligens.',
  method: 'Sådan finder vi dit niveau',
  unreadable: (count: number) =>
    count === 1
      ? 'Ét gemt svar kunne ikke læses og er ikke talt med.'
      : `${count} gemte svar kunne ikke læses og er ikke talt med.`,
};
