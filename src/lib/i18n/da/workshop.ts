export const workshop = {
  pageTitle: 'Værkstedet',
  lead: 'Her kan du prøve hver opgave for sig. Intet tæller, og intet gemmes.',
  try: 'Se mit resultat',
  unknown: 'Ved ikke endnu',
  score: (score: number, of: number) => `${score} af ${of} point`,
  again: 'Prøv igen',
  all: 'Alle opgaver',
  explain: 'Forklaring',
  design: 'Se sidernes byggeklodser',
};
