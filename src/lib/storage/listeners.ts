/** Callbacks for one kind of news. */
export class Listeners<News> {
  readonly #callbacks = new Set<(news: News) => void>();

  /** Tells it at once what there is to tell already. Returns the way to stop listening. */
  add(callback: (news: News) => void, already: News | null = null): () => void {
    this.#callbacks.add(callback);
    if (already !== null) this.#tellOne(callback, already);
    return () => {
      this.#callbacks.delete(callback);
    };
  }

  tell(news: News): void {
    for (const callback of [...this.#callbacks]) this.#tellOne(callback, news);
  }

  /** In a microtask: a screen that fails must not take the store down, nor go unnoticed. */
  #tellOne(callback: (news: News) => void, news: News): void {
    queueMicrotask(() => {
      if (this.#callbacks.has(callback)) callback(news);
    });
  }
}
