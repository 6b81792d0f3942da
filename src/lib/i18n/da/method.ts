/** `/metode/`: how a level is found, in plain words first, then for those who want to check it. */
export const method = {
  pageTitle: 'Sådan finder vi dit niveau',
  lead: 'Et fast, offentligt regnestykke. Intet ur, ingen kunstig intelligens, ingen hemmelig karakter.',
  plain: [
    {
      title: 'Du prøver, vi regner',
      text: [
        'Hver opgave siger lidt om, hvad du kan. En let opgave siger mest om den, der er ny. En svær siger mest om den, der er øvet.',
        'Derfor vælger vi den næste opgave efter dine svar. To mennesker får sjældent de samme.',
      ],
    },
    {
      title: 'Vi begynder let',
      text: [
        'De to første opgaver er lette. Resten er valgt, så du kan regne med at få omkring syv ud af ti point.',
        'Alle møder altså noget, de ikke kan endnu. Det er sådan, vi finder grænsen.',
      ],
    },
    {
      title: '“Ved ikke endnu” er et ærligt svar',
      text: [
        'Det giver ingen point, men det bliver heller ikke regnet som et gæt.',
        'Et svar, der kom hurtigere, end nogen kan læse, tæller slet ikke. Ellers betyder tiden intet.',
      ],
    },
    {
      title: 'Vi siger, hvor sikre vi er',
      text: [
        'Vi regner på, hvor sandsynligt hvert niveau er. Derfor siger vi “niveau 2–4” og ikke bare et tal.',
        'Siger vi “8 ud af 10”, skal det passe for otte ud af ti mennesker. Det prøver vi efter længere nede.',
      ],
    },
    {
      title: 'De tre områder hjælper hinanden',
      text: [
        'Er man god til det ene område, er man tit god til de andre. Det bruger vi forsigtigt, når vi regner.',
      ],
    },
  ],
  limits: {
    title: 'Det kan testen ikke sige',
    points: [
      'Den kan ikke finde dit præcise niveau blandt seks på 15 opgaver. Trin og spænd er det ærlige svar.',
      'Opgavernes sværhed er sat af eksperter. De er endnu ikke prøvet af mange mennesker.',
      'Den måler de opgaver, du mødte. Meget af det, du kan, er slet ikke med.',
      'Den sammenligner dig ikke med andre.',
      'Den må ikke bruges til at afgøre et job, en ydelse eller en optagelse.',
    ],
  },
  technical: {
    title: 'For dem, der vil regne efter',
    model: [
      'Tre evner θ, én for hvert område, med en fælles normalfordeling før første svar. Hver opgave måler ét område.',
      'En opgave med point 0 til m følger den generaliserede partial credit-model: P(k) er proportional med exp Σ a(θ − δ).',
      'Opgaver med to udfald følger 2PL, med en nedre grænse c, hvor man kan gætte. “Ved ikke endnu” regnes som 0 point uden gæt.',
      'Eksperternes usikkerhed τ om sværheden er integreret ud, ikke glemt. Hele fordelingen regnes på et gitter, uden tilnærmelse med en normalkurve.',
      'Næste opgave: den, der sænker den samlede varians mest, blandt dem, der passer til målet om succes. Der trækkes lod mellem de fem bedste.',
    ],
    priors: (correlation: string) => `Sammenhæng mellem områderne: ${correlation}.`,
    modelLink: 'Niveauer, grænser og antagelser står på modelsiden',
  },
  simulation: {
    title: 'Prøvet på simulerede borgere',
    lead: (persons: string, tasks: number, bank: number) =>
      `Vi lod ${persons} simulerede borgere tage ${tasks} opgaver fra banken på ${bank} opgaver. De gik gennem samme kode som du. Deres sande evne kender vi, så vi kan se, hvor tit vi rammer.`,
    source: (seed: number, date: string) =>
      `Frø ${seed}, ${date}. Tallene kan regnes efter med kommandoen npm run simulate.`,
    armsTitle: 'Fem måder at vælge opgaver på',
    arms: {
      adaptive: 'Vores',
      independent: 'Vores, uden sammenhæng mellem områder',
      fixed: 'Samme opgaver til alle',
      random: 'Tilfældige opgaver',
      'maxinfo-eap': 'Den gængse opskrift (mest information, ét område ad gangen)',
    },
    columns: {
      arm: 'Måde',
      stage: 'Rigtigt trin',
      within: 'Højst ét niveau ved siden af',
      set: 'Spændet rummer det rigtige niveau',
      coverage: '95 %-interval rammer',
      rmse: 'Fejl (RMSE, logit)',
    },
    honest:
      'Det samme sæt til alle rammer her lidt bedre end vores. Prisen for vores er en let begyndelse, færre nederlag og opgaver, der kan holdes friske.',
    calibrationTitle: 'Passer det, vi siger?',
    calibrationLead: 'Når vi siger, at et trin er så sandsynligt, hvor tit er det så rigtigt?',
    calibrationChart:
      'Kurve over sagt og faktisk sandsynlighed for trinnet. De to linjer følges tæt. Tallene står i tabellen.',
    said: 'Vi sagde',
    actual: 'Det passede',
    people: 'Antal',
    share: 'Andel',
    stopTitle: 'Hvornår kan man stoppe?',
    stopLead: 'Et område stopper tidligt, når trinnet er sikkert nok. Her er prisen.',
    stopChart:
      'Kurve over andelen af rigtige trin, når der stoppes ved 70, 80 og 90 procents sikkerhed. Tallene står i tabellen.',
    stopAt: 'Stop ved',
    stopTasks: 'Opgaver i snit',
  },
};
