/** `/ordliste/`: the frame around the word list; the words themselves are content. */
export const words = {
  pageTitle: 'Ordliste',
  lead: 'Ord fra opgaver og sider, som det er helt i orden at slå op. Hvert ord er forklaret kort.',
  missing: 'Mangler du et ord? Spørg et menneske på hjælpesiden.',
  help: 'Få hjælp',
};
