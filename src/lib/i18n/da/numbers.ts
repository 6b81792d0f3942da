/** `/tal/`: numbers about others, each with where it comes from. */
export const numbers = {
  pageTitle: 'Tal om danskerne og det digitale',
  lead: 'Mange har det svært med noget digitalt. Her er tallene, og hvor de kommer fra.',
  summary: {
    title: 'Sådan skal de læses',
    points: [
      'Det er, hvad mennesker selv har svaret, når nogen spurgte. Det er ikke målt.',
      'Barometeret måler noget andet. Derfor kan dit resultat ikke holdes op mod tallene.',
      'Hvert tal står, som det står i kilden.',
    ],
  },
  groups: {
    people: {
      title: 'Hvad danskerne selv siger',
      lead: 'Svar fra et udsnit, der ligner befolkningen. Ved to af tallene står også svar fra Digital Opturs workshops.',
    },
    participants: {
      title: 'Hvad deltagerne på Digital Optur siger',
      lead: 'Kun mennesker, der selv var med på en workshop.',
    },
    firms: { title: 'Hvad firmaerne gør', lead: 'Om at bruge AI på arbejdet.' },
  },
  selfRating: 'De har vurderet sig selv.',
  of: {
    population: 'Befolkningen',
    participants: 'Deltagere på Digital Optur',
    firms: 'Firmaer',
  },
  noYear: 'år ikke oplyst',
  source: 'Kilde',
  quotedIn: 'Læst i',
};
