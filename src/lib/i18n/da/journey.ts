export const journey = {
  pageTitle: 'Find dit digitale niveau',
  description:
    'Prøv små opgaver fra hverdagen. På ti minutter ser du, hvad du kan, og hvad et godt næste skridt er.',
  welcome: {
    title: 'Find dit digitale niveau',
    lead: 'Prøv små opgaver fra hverdagen. Bagefter ser du, hvad du kan, og et næste skridt, der passer til dig.',
    facts: [
      'Det tager omkring ti minutter. Der er intet ur og ingen lyd.',
      'Du må springe over og holde pause, når du vil.',
      'Intet forlader din enhed, medmindre du selv tager det med.',
    ],
    start: 'Start',
    startNew: 'Start forfra',
    resumeTitle: 'Du er i gang',
    resumeText: (answered: number) =>
      answered === 0
        ? 'Din første opgave venter.'
        : answered === 1
          ? 'Du har været igennem 1 opgave. Dit svar er gemt.'
          : `Du har været igennem ${answered} opgaver. Dine svar er gemt.`,
    resume: 'Fortsæt, hvor du slap',
    lastResult: 'Se dit sidste resultat',
  },
  how: {
    title: 'Sådan foregår det',
    points: [
      'Du får en opgave ad gangen. Den første er let.',
      'Opgaverne retter sig efter dig. Alle møder noget, de ikke kan endnu.',
      'Har du en idé, så svar. Ellers tryk “Ved ikke endnu”. Det er helt i orden.',
      'Efter hver femte opgave får du forklaringer.',
    ],
  },
  setup: {
    title: 'Hvordan vil du tage turen?',
    track: 'Hvor lang tid har du?',
    tracks: {
      short: { name: 'Kort', detail: '9 opgaver, omkring 6 minutter' },
      normal: { name: 'Normal', detail: '15 opgaver, omkring 10 minutter' },
      thorough: { name: 'Grundig', detail: '24 opgaver, omkring 16 minutter' },
    },
    audience: 'Hvor bruger du mest teknologi?',
    audiences: { adult: 'Derhjemme', school: 'I skole eller på uddannelse', work: 'På arbejde' },
    calm: 'Rolig tilstand',
    calmDetail: 'Samme opgaver, uden pynt og bevægelse.',
  },
  rating: {
    title: (area: string) => `${area}: Hvad siger du selv?`,
    lead: 'Svar, som du selv ser det. Det ændrer ikke dit niveau.',
    answers: ['Ikke endnu', 'Nogenlunde', 'Ja'],
    skip: 'Spring over',
    step: (step: number, of: number) => `Del ${step} af ${of}`,
  },
  task: {
    answer: 'Svar',
    unknown: 'Ved ikke endnu',
    help: 'Få hjælp',
    undo: 'Fortryd',
    pause: 'Pause',
    saving: 'Gemmer …',
    saved: 'Tak. Dit svar er gemt.',
    stationOf: (station: number, of: number) => `Station ${station} af ${of}`,
    steps: (done: number, of: number) => `${done} af ${of} opgaver på denne strækning`,
    loadFailed: 'Opgaven kunne ikke hentes. Tjek nettet, og prøv igen. Dine svar er gemt.',
    unfinished: 'Der mangler noget, før det kan tælles.',
    retry: 'Prøv igen',
  },
  failed: {
    title: 'Vi gik i stå her',
    text: 'Vi kunne ikke gemme det sidste skridt. Alt, hvad du fik tak for, er gemt. Prøv igen.',
  },
  wait: 'Et øjeblik …',
  next: 'Videre',
  back: 'Tilbage',
};
