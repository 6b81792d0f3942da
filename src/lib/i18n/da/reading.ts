/** Reading help: how text looks, reading aloud, and the words behind the hard ones. */
export const reading = {
  title: 'Læsehjælp',
  lead: 'Vælg det, der er nemmest for dig at læse. Du kan altid lave det om.',
  done: 'Færdig',
  kept: 'Dit valg bliver gemt på denne enhed og gælder på alle sider. Det ændrer ikke dit resultat.',
  notKept: 'Din browser gemmer ikke dit valg. Det gælder, til du lukker siden.',
  text: {
    legend: 'Tekstens størrelse',
    choices: { '100': 'Normal', '125': 'Større', '150': 'Stor', '200': 'Meget stor' },
  },
  spacing: {
    legend: 'Luft i teksten',
    choices: { normal: 'Normal', wide: 'Mere luft' },
  },
  font: {
    legend: 'Bogstaver',
    choices: { system: 'Normale', atkinson: 'Tydelige' },
  },
  theme: {
    legend: 'Lys eller mørk',
    choices: { device: 'Som enheden', light: 'Lys', dark: 'Mørk' },
  },
  contrast: {
    legend: 'Kontrast mellem tekst og baggrund',
    choices: { device: 'Som enheden', more: 'Mere kontrast' },
  },
  calm: {
    legend: 'Roligt, uden pynt og bevægelse',
    choices: { off: 'Nej', on: 'Ja' },
  },
  aloud: {
    title: 'Få det læst op',
    about:
      'Har din enhed en dansk stemme, kan du trykke på “Læs op” ved opgaver og forklaringer. Stemmen taler på enheden, også uden net. Du kan ofte hente en stemme i enhedens indstillinger.',
    read: 'Læs op',
    stop: 'Stop',
    blocks: {
      question: 'spørgsmålet',
      document: 'teksten i opgaven',
      answers: 'svarene',
      explanation: 'forklaringen',
      result: 'resultatet',
      offer: 'tilbuddet',
    },
  },
  words: {
    title: 'Svære ord',
    about: 'Ord med prikker under kan du trykke på. Så får du at vide, hvad de betyder.',
    close: 'Luk',
  },
};
