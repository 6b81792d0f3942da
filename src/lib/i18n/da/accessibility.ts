/** `/tilgaengelighed/`: the statement that Danish law asks of public bodies, in plain words. */
export const accessibility = {
  pageTitle: 'Tilgængelighed',
  lead: 'Alle skal kunne bruge barometeret. Her står, hvor langt vi er, og hvad du kan gøre, hvis noget spærrer.',
  summary: {
    title: 'Kort fortalt',
    points: [
      'Barometeret lever delvist op til kravene. Noget er endnu ikke prøvet.',
      'Du kan klare hver opgave med tastatur alene eller med enkle tryk.',
      'Spærrer noget for dig, så sig det til værten.',
    ],
  },
  status: {
    title: 'Hvor langt er vi?',
    text: [
      'Denne erklæring gælder hele barometeret. Kravene står i webtilgængelighedsloven, standarden EN 301 549 og WCAG 2.1 på niveau A og AA. Vi sigter efter WCAG 2.2 AA.',
      'Vi siger delvist, fordi ikke alt er prøvet. Vi kender ikke et krav, der ikke er opfyldt, men vi lover det ikke.',
    ],
  },
  exceptions: {
    title: 'Det er ikke prøvet endnu',
    points: [
      'Mennesker med handicap har ikke prøvet barometeret for os endnu.',
      'Skærmlæsere som NVDA, JAWS, VoiceOver og TalkBack er ikke prøvet.',
      'Andre browsere end Chromium er ikke prøvet. Det gælder Firefox og Safari.',
      'Ingen uden for projektet har set det efter.',
      'Tilbud kan føre til andre hjemmesider. Dem kan vi ikke svare for.',
    ],
  },
  assessed: {
    title: 'Sådan har vi set efter',
    text: (date: string) =>
      `Vi har selv set efter, senest ${date}. Et program prøver det igen, før en ny udgave kommer ud:`,
    points: [
      'Alle sider og opgaver med prøveprogrammet axe, i lyst og mørkt.',
      'En hel test med tastatur alene.',
      'Skærme på 320 punkter og tekst på 200 procent, uden at noget bliver skåret af.',
      'Knapper, der er store nok, og en ramme om det, du står på.',
    ],
    after:
      'Et program finder kun en del af det, der kan spærre. Derfor er det vigtigt, at du siger til.',
    host: (date: string) => `Værten har gennemgået erklæringen ${date}.`,
    hostMissing: 'Værten har ikke gennemgået erklæringen endnu.',
    statement: 'Erklæringen i Digitaliseringsstyrelsens WAS-Tool',
  },
  feedback: {
    title: 'Sig det, når noget spærrer',
    text: [
      'Fortæl værten, hvad du ville gøre, og hvad der skete. Du må også bede om hjælp til at komme videre på en anden måde.',
    ],
  },
  complaint: {
    title: 'Hvis du ikke får svar',
    first: 'Skriv altid til værten først.',
    then: (name: string) =>
      `Har du ikke fået svar efter ti arbejdsdage, eller er svaret ikke godt nok, kan du henvende dig til ${name}. De fører tilsyn med offentlige hjemmesider.`,
    visit: (host: string) => `Gå til ${host}`,
    none: 'Værten har ikke skrevet, hvem du kan klage til.',
  },
};
