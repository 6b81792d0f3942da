/** `/om/`: what the barometer is, what it builds on, and what it must not be used for. */
export const about = {
  pageTitle: 'Om barometeret',
  lead: 'Digitalt kompetencebarometer er en rolig test af, hvad du kan digitalt. Den er for alle i Danmark.',
  summary: {
    title: 'Kort fortalt',
    points: [
      'Du prøver små opgaver. Du skal ikke selv sige, hvor god du er.',
      'Resultatet er dit. Det er tænkt som et godt næste skridt.',
      'Niveauet er regnet ud efter en fast regel, som alle kan læse.',
    ],
  },
  why: {
    title: 'Hvorfor findes det?',
    text: [
      'Det er svært at vide, hvor man står digitalt. Nogle tror for lidt om sig selv, andre for meget.',
      'Derfor ser barometeret på, hvad du gør, når du får en opgave. Så er det lettere at finde hjælp, der passer.',
    ],
  },
  limits: {
    title: 'Det må det ikke bruges til',
    text: [
      'Ingen må bruge et resultat til at afgøre et job, en ydelse eller en optagelse. En arbejdsgiver eller skole bør aldrig kræve at se det.',
      'Barometeret sammenligner dig ikke med andre, og der er ingen rangliste.',
    ],
  },
  ai: {
    title: 'En fast regel, ingen kunstig intelligens',
    text: [
      'Dit niveau er regnet ud efter en regel, der er skrevet ned. Samme svar på samme opgaver giver altid samme niveau. Ingen AI ser dine svar.',
    ],
    method: 'Sådan finder vi dit niveau',
    model: 'Områder og niveauer',
  },
  publications: {
    title: 'Det bygger vi på',
    text: [
      'De her har givet os idéer og tal. De har ikke lavet barometeret og svarer ikke for det.',
    ],
    by: 'Fra',
    gives: 'Det har vi derfra',
    framework: 'Kompetencerne kommer fra:',
    numbers: 'Se tallene og deres kilder',
  },
  host: {
    title: 'Hvem står bag denne side?',
    text: ['Værten stiller barometeret til rådighed her og svarer på spørgsmål om det.'],
  },
  open: {
    title: 'Åbent for alle',
    text: [
      'Alle må bruge, se efter og bygge videre på barometeret. Koden har licensen EUPL-1.2. Opgaver og andet indhold har licensen CC BY 4.0.',
      'Enhver kommune, skole eller forening kan have barometeret på sin egen server. Det bruger ingen andre firmaers tjenester.',
    ],
  },
};
