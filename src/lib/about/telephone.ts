/** What a phone dials: a Danish number, written "12 34 56 78", as a link. */
export const telephone = (number: string): string => `tel:+45${number.replaceAll(' ', '')}`;
