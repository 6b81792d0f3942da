/** Something that has just gone well, in a sentence. What did not go well stays on the page itself. */
export interface Toast {
  readonly id: number;
  readonly text: string;
}

/** More at once is a wall. The oldest gives way: an answer to what was just pressed cannot wait. */
const MOST_SHOWN = 2;

/** Short words about what has just been done. `Toaster` shows them. */
export class Toasts {
  #shown = $state.raw<readonly Toast[]>([]);
  #last = 0;

  /** The ones on screen, oldest first. */
  get shown(): readonly Toast[] {
    return this.#shown;
  }

  /** Says something; what is still being said is not said twice, but anew. */
  show(text: string): void {
    const others = this.#shown.filter((toast) => toast.text !== text);
    this.#shown = [...others, { id: ++this.#last, text }].slice(-MOST_SHOWN);
  }

  dismiss(id: number): void {
    this.#shown = this.#shown.filter((toast) => toast.id !== id);
  }
}

export const toasts = new Toasts();

const TO_NOTICE_MS = 6_000;
const MS_PER_WORD = 600;

/** How long a text stays, in milliseconds: time to notice it, and then a hundred words a minute. */
export function timeOnScreen(text: string): number {
  return TO_NOTICE_MS + text.trim().split(/\s+/).length * MS_PER_WORD;
}
