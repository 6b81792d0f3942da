/** `/privatliv/`: what is kept, where, and who could see it. */
export const privacy = {
  pageTitle: 'Privatliv',
  lead: 'Dine svar bliver på din enhed. Her kan du læse, hvad der gemmes, og hvad der ikke gør.',
  summary: {
    title: 'Kort fortalt',
    points: [
      'Du skal ikke logge ind. Vi spørger aldrig om navn eller CPR-nummer.',
      'Intet forlader din enhed, medmindre du selv tager det med.',
      'Ingen cookies, ingen måling af besøg, ingen reklamer.',
      'Du kan se det hele, hente en kopi og slette det, når du vil.',
    ],
  },
  stored: {
    title: 'Det gemmes på din enhed',
    text: ['Det ligger i din browser, på den enhed du bruger. Ingen andre steder.'],
    points: [
      'Dine test: hvornår du begyndte og sluttede, og hvordan du valgte at tage turen.',
      'Dine svar, og det, du sagde om dig selv før testen.',
      'Dine ønsker til tilbud, hvis du har fortalt om dem. Det kan være, at du er medlem af en fagforening. Det er følsomt, så det er godt, at det kun ligger hos dig.',
      'Din plan, hvis du laver en.',
      'Selve siderne og opgaverne, så de virker uden net. De siger intet om dig.',
    ],
  },
  notStored: {
    title: 'Det gemmes ikke',
    points: [
      'Navn, adresse, fødselsdag, CPR-nummer eller mailadresse.',
      'Hvor lang tid du var om et svar.',
      'Hvor du er, og hvilke andre sider du har set.',
    ],
  },
  control: {
    title: 'Se det, hent det, slet det',
    text: [
      'På siden Mine data står alt, hvad der er gemt. Du kan hente en kopi og slette én test eller det hele.',
    ],
    link: 'Gå til Mine data',
  },
  fades: {
    title: 'Det kan forsvinde af sig selv',
    text: [
      'En browser kan rydde op og slette det, der er gemt. Safari kan gøre det, når du ikke har været her i syv dage.',
      'I et privat vindue forsvinder det, når du lukker. Hent en kopi, hvis du vil være sikker på at have dit resultat.',
    ],
  },
  shared: {
    title: 'Når flere bruger samme enhed',
    text: [
      'Den næste kan se det, du har gemt. Slet det under Mine data, før du går.',
      'Barometeret har ingen kode, der kan holde andre ude.',
    ],
  },
  carried: {
    title: 'Når du selv tager noget med',
    text: ['Kun du kan sætte det i gang:'],
    points: [
      'Du printer dit resultat, eller du viser det med en kode eller QR-kode.',
      'Du henter en kopi som fil.',
      'Du gemmer en fil til forskning og giver den til nogen.',
    ],
    after: [
      'I filen til forskning står et tilfældigt nummer i stedet for dig. Dine svar kan i sjældne tilfælde kendes igen af en, der har set dem før. Læs filen, før du giver den væk.',
      'Når et resultat er ude af din hånd, bestemmer du ikke længere over det. Ingen må bruge det til at afgøre et job, en ydelse eller en optagelse.',
    ],
  },
  server: {
    title: 'Det ser værtens server',
    text: [
      'Værten er den, der stiller barometeret til rådighed. Siderne kommer fra værtens server.',
      'Når du henter en side, ser serveren din IP-adresse, hvilken side det er, tidspunktet og din slags browser. Sådan er det på alle hjemmesider. Dine svar er aldrig med.',
    ],
    log: 'Det gemmer værten om besøg',
    logMissing:
      'Værten har ikke udfyldt endnu, hvad der gemmes om besøg, og hvor længe. Spørg værten, hvis du vil vide det.',
  },
  links: {
    title: 'Links til andre',
    text: [
      'Nogle tilbud fører til andre hjemmesider. Dér gælder deres regler. De får ikke at vide, at du kommer herfra.',
    ],
  },
  responsible: {
    title: 'Hvem har ansvaret?',
    text: [
      'Du bestemmer over det, der ligger på din enhed. Værten kan ikke se det og kan ikke hente det.',
      'Værten har ansvaret for sin server. Du kan spørge, hvad den har gemt om dig. Du kan klage til Datatilsynet.',
    ],
  },
};
