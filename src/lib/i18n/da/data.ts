import type { ImportRefusal } from '../../storage/store';

const refusal: Record<ImportRefusal, string> = {
  tooLarge: 'Filen er for stor til at være en kopi fra barometeret. Intet er ændret.',
  notJson: 'Filen kan ikke læses. Den er måske kun hentet halvt. Intet er ændret.',
  foreign: 'Filen kommer ikke fra barometeret. Intet er ændret.',
  newer: 'Filen er fra en nyere udgave. Opdater barometeret, og prøv igen. Intet er ændret.',
  damaged: 'Filen er fra barometeret, men noget i den passer ikke sammen. Intet er ændret.',
  conflict: 'Filen siger noget andet end det, der allerede er gemt her. Intet er ændret.',
  storage: 'Enheden kunne ikke gemme filens indhold. Måske er der ikke plads. Intet er ændret.',
};

export const data = {
  pageTitle: 'Mine data',
  lead: 'Her er alt, hvad barometeret har gemt på denne enhed. Kun den, der bruger enheden, kan se det.',
  where: {
    device: 'Gemt i denne browser på denne enhed.',
    memory: 'Kun i hukommelsen. Det forsvinder, når du lukker siden.',
  },
  attempts: {
    title: 'Dine test',
    none: 'Der er ikke gemt nogen test.',
    finished: 'færdig',
    unfinished: 'i gang',
    answers: (count: number) => (count === 1 ? '1 svar' : `${count} svar`),
    show: 'Se resultatet',
    details: 'Se hvert svar',
    outcome: {
      unknown: 'ved ikke endnu',
      missing: 'ikke talt med (svaret kom meget hurtigt)',
      points: (score: number, of: number) => `${score} af ${of} point`,
    },
    gone: 'en opgave, der ikke findes længere',
    removed: 'Testen er slettet.',
    remove: 'Slet denne test',
    confirmRemove: (date: string) => `Vil du slette testen fra ${date}? Det kan ikke fortrydes.`,
  },
  wishes: {
    title: 'Dine ønsker til tilbud',
    none: 'Du har ikke gemt nogen ønsker.',
  },
  plan: {
    title: 'Din plan',
    none: 'Du har ikke lagt en plan.',
    show: 'Åbn planen',
  },
  export: {
    title: 'Hent en kopi',
    text: 'En fil med det hele. Gem den, hvor du vil. Den kan læses ind igen her.',
    button: 'Hent min kopi',
    file: 'kompetencebarometer',
    done: 'Kopien er hentet.',
  },
  research: {
    title: 'Giv dine svar til forskning',
    text: 'Kun opgaver og point, så opgaverne kan blive bedre. Ingen tider, intet navn, intet om dig. Filen bliver hos dig, til du selv giver den til nogen.',
    show: 'Se hele filen først',
    label: 'Alt, hvad der står i filen',
    button: 'Gem filen',
    none: 'Der er ingen svar at give endnu.',
    file: 'svar-til-forskning',
    done: 'Filen er gemt.',
  },
  import: {
    title: 'Læs en kopi ind',
    text: 'Vælg en fil, du har hentet fra barometeret.',
    label: 'Fil',
    done: (added: number, alreadyThere: number) =>
      added === 0
        ? `Der var intet nyt i filen. ${alreadyThere} test var her allerede.`
        : added === 1
          ? '1 test er læst ind.'
          : `${added} test er læst ind.`,
    added: { plan: 'Din plan er læst ind.', wishes: 'Dine ønsker er læst ind.' },
    kept: {
      plan: 'Du har allerede en plan her. Den er ikke ændret.',
      wishes: 'Du har allerede ønsker her. De er ikke ændret.',
    },
    refusal,
  },
  erase: {
    title: 'Slet alt',
    text: 'Sletter alle test, svar, fund, ønsker, din plan og din læsehjælp fra denne enhed.',
    button: 'Slet alt',
    confirm: 'Vil du slette alt, hvad barometeret har gemt her? Det kan ikke fortrydes.',
    done: 'Alt er slettet.',
  },
  failed: 'Det lykkedes ikke. Luk andre vinduer med barometeret, og prøv igen.',
  yes: 'Ja, slet',
  no: 'Nej, behold',
};
