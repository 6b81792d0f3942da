/** What is read once the first task is on screen: see `journey/underway`. */
export const walk = {
  help: {
    title: 'Hjælp',
    howTo: 'Sådan løser du denne slags',
    types: {
      choice: 'Læs spørgsmålet. Tryk på det svar, du synes passer bedst. Tryk til sidst på “Svar”.',
      order:
        'Flyt linjerne med pilene, til rækkefølgen er, som du vil have den. Tryk til sidst på “Svar”.',
      sort: 'Læs et kort. Tryk på den gruppe, hvor det hører til. Du kan altid vælge om. Tryk til sidst på “Svar”.',
      spot: 'Tryk på de steder, du leder efter. Tryk igen for at fjerne et mærke. Tryk til sidst på “Svar”.',
      compose: 'Vælg eller skriv i hvert felt. Du kan altid vælge om. Tryk til sidst på “Svar”.',
      scene: 'Prøv dig frem i øvelsen. Her kan intet gå i stykker. Tryk til sidst på “Svar”.',
    },
    allowed: 'Det må du gerne',
    allowedPoints: [
      'Trykke “Ved ikke endnu”. Så går du bare videre.',
      'Holde pause. Dine svar er gemt.',
      'Få nogen til at læse op for dig.',
    ],
    human: 'Tal med et menneske',
    humanText:
      'Bibliotekerne hjælper med it. Spørg en medarbejder på dit bibliotek, eller se flere steder under Tilbud.',
    humanLink: 'Se, hvor du kan få hjælp',
    close: 'Tilbage til opgaven',
  },
  checkpoint: {
    title: (station: number) => `Du er ved station ${station}`,
    lastTitle: 'Du er fremme',
    lead: 'Her er det, opgaverne handlede om. Tag det med, du kan bruge.',
    next: 'Gå videre',
    toResult: 'Se dit resultat',
    pause: 'Hold pause her',
  },
  map: {
    caption: 'Ballonen stiger for hver opgave, uanset hvad du svarer.',
    label: (where: string, trails: string) => `Kort over din tur. ${where} ${trails}`,
    start: 'Ballonen er på vej op.',
    station: (station: number, of: number) => `Ballonen er ved station ${station} af ${of}.`,
    past: (station: number, of: number) => `Ballonen er forbi station ${station} af ${of}.`,
    arrived: 'Ballonen er fremme ved udsigten, hvor de tre stier mødes.',
    trail: (area: string, tasks: number) =>
      `${area}: ${tasks === 1 ? '1 opgave' : `${tasks} opgaver`}.`,
  },
  finds: {
    title: 'Dine fund',
    lead: 'Fund er for at prøve sig frem. De har intet med rigtige svar at gøre.',
    earlier: 'Det har du også fundet:',
    none: 'Du har ikke fundet noget endnu. Der ligger fund langs stierne.',
    more: 'Der er mere at finde på turen.',
    all: 'Du har fundet det hele.',
    names: {
      amber: 'Et stykke rav',
      clover: 'En firkløver',
      leaf: 'Et bøgeblad',
      shell: 'En muslingeskal',
      feather: 'En fjer',
      stork: 'En stork',
      starfish: 'En søstjerne',
      lighthouse: 'Et fyrtårn',
    },
    reasons: {
      amber: 'Du gik en hel strækning.',
      clover: 'Du sagde “ved ikke endnu”. Det er ærligt og modigt.',
      leaf: 'Du så på dig selv, før du gik.',
      shell: 'Du bad om hjælp. Det er klogt at spørge.',
      feather: 'Du gjorde et skridt om og prøvede en vej til.',
      stork: 'Du holdt pause og kom tilbage.',
      starfish: 'Du gik lidt længere, end du behøvede.',
      lighthouse: 'Du gik hele vejen op til udsigten.',
    },
  },
};
