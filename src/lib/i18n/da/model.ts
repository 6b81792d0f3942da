export const model = {
  pageTitle: 'Modellen',
  lead: 'Tre områder, seks niveauer i tre trin. Det er det fælles sprog, barometeret måler med.',
  areas: 'Områderne',
  levels: 'Niveauer og trin',
  level: (level: number) => `Niveau ${level}`,
  statements: (area: string) => `Hvad man kan på hvert niveau: ${area}`,
  columnLevel: 'Niveau',
  columnStatement: 'Jeg kan',
  competences: (framework: string) => `Kompetencer fra ${framework}`,
  cuts: {
    title: 'Hvor niveauerne begynder',
    column: 'Begynder ved (logit)',
    first: 'begynder fra bunden',
  },
  assumptions: {
    title: 'Det, vi går ud fra',
    prior: (correlation: string) => `Sammenhæng mellem områderne: ${correlation}`,
    uncertainty: 'Hvor meget eksperternes skøn kan være ved siden af (logit)',
    certainty: { low: 'lav sikkerhed', medium: 'mellem sikkerhed', high: 'høj sikkerhed' },
  },
  basis: {
    expert: (tasks: number) => `${tasks} opgaver hviler på eksperters skøn.`,
    calibrated: (tasks: number, persons: number) =>
      `${tasks} opgaver er målt med svar fra ${persons} mennesker.`,
  },
  source: 'Kilde',
  version: (version: string, content: string) => `Model ${version}, indhold ${content}`,
};
