/** Hands a text to the person as a file. The browser decides where it is kept. */
export function downloadText(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address after this turn; a minute is more than any browser needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Name of an exported copy: what it is and the day, so that two copies do not overwrite each other. */
export function copyName(word: string, now: Date, ending = 'json'): string {
  return `${word}-${now.toISOString().slice(0, 10)}.${ending}`;
}
