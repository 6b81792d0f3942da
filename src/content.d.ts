// What the compiler's virtual modules hold; see src/lib/content/compiler/vite-plugin.ts.

declare module 'virtual:content/scale' {
  /** Everything measuring needs and nothing to read: loaded before the first task. */
  const scale: {
    version: string;
    bank: import('./lib/measurement').BankData;
    cuts: number[];
    prior: { correlation: number };
    /** Per area the three statements of the self-rating. */
    selfRating: { id: string; level: number }[][];
  };
  export default scale;
}

declare module 'virtual:content/bodies' {
  const bodies: Record<
    `${import('./lib/content/ids').AreaId}/${import('./lib/content/ids').Locale}`,
    () => Promise<import('./lib/tasks/task').Task[]>
  >;
  export default bodies;
}

declare module 'virtual:content/model/da' {
  const model: import('./lib/content/localize').InOneLanguage<
    import('./lib/content/model').Model
  > & { basis: import('./lib/content/compiler/bank').Basis };
  export default model;
}
declare module 'virtual:content/model/en' {
  const model: import('./lib/content/localize').InOneLanguage<
    import('./lib/content/model').Model
  > & { basis: import('./lib/content/compiler/bank').Basis };
  export default model;
}

declare module 'virtual:content/offers/da' {
  const catalogue: import('./lib/content/localize').InOneLanguage<{
    offers: import('./lib/content/offer').Offer[];
    rules: import('./lib/content/rules').Rule[];
  }>;
  export default catalogue;
}
declare module 'virtual:content/offers/en' {
  const catalogue: import('./lib/content/localize').InOneLanguage<{
    offers: import('./lib/content/offer').Offer[];
    rules: import('./lib/content/rules').Rule[];
  }>;
  export default catalogue;
}

declare module 'virtual:content/self-rating/da' {
  /** Per area its name and the three statements asked before the first task. */
  const areas: { name: string; statements: { id: string; text: string }[] }[];
  export default areas;
}

declare module 'virtual:content/self-rating/en' {
  /** Per area its name and the three statements asked before the first task. */
  const areas: { name: string; statements: { id: string; text: string }[] }[];
  export default areas;
}

declare module 'virtual:content/words/da' {
  const words: import('./lib/reading/words').Word[];
  export default words;
}

declare module 'virtual:content/words/en' {
  const words: import('./lib/reading/words').Word[];
  export default words;
}
