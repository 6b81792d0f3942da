/** Words around every task: how each interaction is worked, and what a screen reader hears. */
export const tasks = {
  exercise: 'Øvelse',
  documentLabel: {
    plain: 'Teksten',
    mail: 'Mail',
    sms: 'Beskeder',
    page: 'Hjemmeside',
    post: 'Opslag',
    chart: 'Diagram',
    letter: 'Brev',
    app: 'App',
    assistant: 'Samtale med en AI-assistent',
  },
  image: 'Billede',
  choice: {
    chooseOne: 'Vælg ét svar.',
    chooseSeveral: 'Vælg alle dem, der passer.',
    chooseNumber: (count: number) => `Vælg ${count}.`,
    incomplete: 'Vælg et svar først. Du kan også trykke “Ved ikke endnu”.',
    incompleteNumber: (count: number) => `Vælg ${count} svar. Du kan også trykke “Ved ikke endnu”.`,
  },
  order: {
    how: 'Flyt med pilene, eller vælg en plads.',
    place: (place: number) => `Nr. ${place}`,
    up: (item: string) => `Flyt op: ${item}`,
    down: (item: string) => `Flyt ned: ${item}`,
    moveTo: (item: string) => `Plads for: ${item}`,
    moved: (item: string, place: number, of: number) => `${item} er nu nummer ${place} af ${of}.`,
    incomplete: 'Sæt alle i rækkefølge. Du kan også trykke “Ved ikke endnu”.',
  },
  sort: {
    how: 'Vælg en gruppe til hvert kort.',
    progress: (placed: number, of: number) => `${placed} af ${of} kort har en gruppe.`,
    incomplete: (left: number) =>
      left === 1
        ? 'Der mangler ét kort. Du kan også trykke “Ved ikke endnu”.'
        : `Der mangler ${left} kort. Du kan også trykke “Ved ikke endnu”.`,
  },
  spot: {
    how: 'Tryk på det, du finder. Tryk igen for at fortryde.',
    howNumber: (count: number) => `Find ${count}. Tryk igen for at fortryde.`,
    marked: (count: number) => (count === 1 ? '1 er markeret.' : `${count} er markeret.`),
    incomplete: 'Marker mindst én ting. Du kan også trykke “Ved ikke endnu”.',
    incompleteNumber: (count: number) => `Marker ${count}. Du kan også trykke “Ved ikke endnu”.`,
  },
};
