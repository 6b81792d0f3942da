/** `/hjaelp/`: a way to a human first, then answers. */
export const help = {
  pageTitle: 'Hjælp',
  lead: 'Sidder du fast? Det gør alle en gang imellem. Her kan du få et menneske i tale eller finde et svar.',
  human: {
    title: 'Tal med et menneske',
    text: ['Det er gratis at spørge, og ingen spørgsmål er for små.'],
    call: (phone: string) => `Ring ${phone}`,
    visit: (host: string) => `Gå til ${host}`,
    leaves: 'åbner en anden hjemmeside',
    desk: 'Her hos os',
    more: 'Se alle steder, du kan få hjælp',
  },
  answers: {
    title: 'Sådan er testen',
    list: [
      {
        question: 'Hvad skal jeg gøre?',
        answer:
          'Du får små opgaver fra hverdagen, én ad gangen. Læs, vælg og tryk “Svar”. Du kan ikke ødelægge noget.',
      },
      {
        question: 'Hvor lang tid tager det?',
        answer:
          'Omkring ti minutter. Der er en kort tur og en lang tur. Der er intet ur, så tag den tid, du skal bruge.',
      },
      {
        question: 'Hvad nu, hvis jeg ikke kan svare?',
        answer:
          'Tryk “Ved ikke endnu”. Det er et godt og ærligt svar. De næste opgaver retter sig efter dig.',
      },
      {
        question: 'Må jeg holde pause?',
        answer:
          'Ja. Tryk “Pause”, eller luk bare siden. Når du kommer igen på samme enhed, går du videre, hvor du slap.',
      },
      {
        question: 'Hvem ser mit resultat?',
        answer: 'Kun dig. Det ligger på din enhed. Du vælger selv, om du vil vise det til nogen.',
      },
    ],
  },
  ways: {
    title: 'På din måde',
    list: [
      {
        question: 'Teksten er for lille',
        answer:
          'Du kan gøre teksten større i din telefon eller browser. Siden følger med, også når teksten er dobbelt så stor.',
      },
      {
        question: 'Jeg kan ikke høre',
        answer: 'Du skal ikke høre noget. Alt står som tekst.',
      },
      {
        question: 'Jeg kan ikke se, eller det er svært at læse',
        answer:
          'Siderne er bygget, så en skærmlæser kan læse dem. De fleste telefoner kan også læse højt. Det slår du til under indstillinger.',
      },
      {
        question: 'Jeg bruger tastatur',
        answer:
          'Tryk Tab for at komme frem og Shift og Tab for at komme tilbage. Mellemrum eller Enter trykker på en knap. Pilene skifter mellem svar.',
      },
      {
        question: 'Jeg bliver let forstyrret',
        answer:
          'Vælg “Rolig tilstand”, før du begynder. Opgaverne er de samme, men uden pynt og bevægelse.',
      },
      {
        question: 'Jeg har en hjælper ved siden af mig',
        answer:
          'Din hjælper må læse op, forklare ord og trykke for dig. Lad svaret være dit eget, så passer resultatet til dig.',
      },
    ],
  },
  stuck: {
    title: 'Når siden driller',
    text: ['Prøv ét skridt ad gangen:'],
    points: [
      'Hent siden igen. De svar, du har fået tak for, er gemt.',
      'Luk andre vinduer med barometeret.',
      'Hjælper det ikke, så skriv eller ring til værten.',
    ],
  },
  host: { title: 'Værten' },
  words: 'Slå et svært ord op',
};
