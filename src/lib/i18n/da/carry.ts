import type { CodeRefusal } from '../../carry/codec';
import type { OpeningRefusal } from '../../carry/opening';

const refusal: Record<CodeRefusal | OpeningRefusal | 'conflict' | 'storage', string> = {
  empty: 'Feltet er tomt. Sæt linket eller koden ind, og prøv igen.',
  tooLong: 'Teksten er for lang til at være en kode. Kopiér kun linket, og prøv igen.',
  foreign: 'Det er ikke en kode fra barometeret. Kopiér linket fra dit resultat, og prøv igen.',
  damaged: 'Koden er ikke hel. Måske kom en del af linket ikke med. Scan eller kopiér den igen.',
  newer: 'Koden er fra en nyere udgave. Opdater barometeret, og åbn linket igen.',
  unknownTasks:
    'Denne udgave kender ingen af opgaverne i koden. Opdater barometeret, og åbn linket igen.',
  conflict:
    'Det samme resultat ligger her allerede, men med andre svar. Det, der er gemt her, er ikke ændret.',
  storage: 'Enheden kunne ikke gemme resultatet. Måske er der ikke plads. Intet er ændret.',
};

export const carry = {
  take: {
    lead: 'Scan billedet med kameraet på en anden telefon, eller kopiér linket. Så kan du åbne dit resultat dér.',
    qr: 'QR-kode, der åbner dit resultat på en anden enhed. “Kopiér link” gør det samme.',
    caption: 'Scan med kameraet for at åbne resultatet igen.',
    own: 'Det er din egen opgørelse. Ingen har kontrolleret den. Dit navn er ikke med.',
    care: 'Den, der får billedet eller linket, kan se dit resultat.',
    copy: 'Kopiér link',
    copied: 'Linket er kopieret.',
    copyFailed:
      'Linket kunne ikke kopieres her. Hold fingeren på det herunder, og kopiér det selv.',
    show: 'Vis linket',
    tooLong:
      'Resultatet har så mange opgaver, at det ikke kan blive til et billede. Hent en kopi i stedet.',
    enter: 'Åbn et resultat med et link',
  },
  open: {
    pageTitle: 'Åbn et resultat',
    lead: 'Har du taget testen på en anden enhed? Sæt linket ind her, så kan du se resultatet igen.',
    label: 'Link eller kode',
    button: 'Vis resultatet',
    file: 'Har du en fil i stedet?',
    fileLink: 'Læs den ind under Mine data',
    title: (date: string, tasks: number) =>
      tasks === 1
        ? `Et resultat fra ${date}, 1 opgave`
        : `Et resultat fra ${date}, ${tasks} opgaver`,
    notYetSaved: 'Du kigger kun. Resultatet er ikke gemt på denne enhed endnu.',
    own: 'Det er en egen opgørelse. Ingen har kontrolleret den.',
    unknown: (tasks: number) =>
      tasks === 1
        ? 'Denne udgave kender ikke 1 af opgaverne. Den er ikke talt med. Opdater barometeret, og åbn linket igen.'
        : `Denne udgave kender ikke ${tasks} af opgaverne. De er ikke talt med. Opdater barometeret, og åbn linket igen.`,
    question: 'Gem på denne enhed?',
    advice: 'Gem, hvis resultatet og enheden er dine egne. Ellers lad være.',
    yes: 'Ja, gem',
    no: 'Nej, gem ikke',
    notSaved: 'Intet er gemt, og resultatet er væk fra skærmen.',
    failed: 'Det lykkedes ikke at gemme. Luk andre vinduer med barometeret, og prøv igen.',
    refusal,
  },
};
