export const app = {
  name: 'Digitalt kompetencebarometer',
  /** With a soft hyphen: on a phone it stands in two lines. */
  shortName: 'Kompetence\u00ADbarometer',
  skip: 'Gå til indholdet',
  otherLanguage: 'English',
  readingHelp: 'Læsehjælp',
  menu: {
    label: 'Sider',
    test: 'Testen',
    home: 'Forside',
    result: 'Dit resultat',
    offers: 'Tilbud',
    plan: 'Min plan',
    model: 'Modellen',
    method: 'Metoden',
    data: 'Mine data',
    workshop: 'Værkstedet',
    about: 'Om',
    help: 'Hjælp',
    aboutUs: 'Om barometeret',
    words: 'Ordliste',
    numbers: 'Tal',
    privacy: 'Privatliv',
    accessibility: 'Tilgængelighed',
  },
  footer: 'Dine svar bliver på din enhed. Intet login, ingen sporing.',
  loading: 'Et øjeblik …',
  update: {
    ready: 'Der er en ny udgave. Dine svar bliver, hvor de er.',
    apply: 'Hent den nye udgave',
    later: 'Senere',
  },
  dismissToast: 'Luk beskeden',
  offlineReady: 'Nu virker barometeret også uden net.',
  install: {
    offer: 'Vil du have barometeret på din startskærm? Så virker det som en app.',
    accept: 'Læg på startskærmen',
    ios: 'Tryk på Del-knappen i Safari, og vælg “Føj til hjemmeskærm”.',
    dismiss: 'Nej tak',
  },
  storage: {
    unavailable:
      'Din browser lader os ikke gemme noget. Du kan tage testen, men svarene forsvinder, når du lukker siden. Hent en kopi af dit resultat, før du går.',
    degraded:
      'Lageret på din enhed svarer ikke lige nu. Dine svar er i hukommelsen, så længe siden er åben. Hent en kopi, før du lukker.',
    outdated:
      'Barometeret er åbent i en nyere udgave i et andet vindue. Luk dette vindue, eller genindlæs siden, før du går videre.',
  },
  error: {
    notFoundTitle: 'Den side findes ikke',
    notFound: 'Måske er der en tastefejl i adressen, eller siden er flyttet.',
    brokenTitle: 'Vi gik i stå her',
    broken: 'Det er ikke din skyld. Dine gemte svar er stadig på enheden.',
    home: 'Gå til forsiden',
    reload: 'Prøv igen',
  },
};
