/** How to reach the host; on every page that sends a person there. */
export const host = {
  missing: 'Værten har ikke udfyldt kontaktoplysninger endnu.',
  nameMissing: 'Værten har ikke skrevet sit navn endnu.',
  phone: 'Ring',
  phoneMissing: 'Værten har ikke skrevet et telefonnummer endnu.',
  email: 'Skriv',
  address: 'Brev',
  writtenMissing: 'Værten har ikke skrevet, hvor du kan skrive til, endnu.',
};
