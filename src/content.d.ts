// What the compiler's virtual modules hold; see src/lib/content/compiler/vite-plugin.ts.

declare module 'virtual:content/scale' {
  /** Everything measuring needs and nothing to read; also a file, for the start page. */
  const scale: import('./lib/journey/scale').ScaleData;
  export default scale;
}

declare module 'virtual:content/files' {
  /** Addresses of JSON files: the scale, and `Task[]` in one language: those that an attempt can open with, and the others of each area. */
  const files: Record<
    | 'scale'
    | `tasks/${'opening' | import('./lib/content/ids').AreaId}/${import('./lib/content/ids').Locale}`,
    string
  >;
  export default files;
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

declare module 'virtual:content/host/da' {
  const host: import('./lib/content/localize').InOneLanguage<
    import('./lib/content/host').Host & { helpOffers: import('./lib/content/offer').Offer[] }
  >;
  export default host;
}
declare module 'virtual:content/words/da' {
  /** In alphabetical order. */
  const words: import('./lib/content/words').Word[];
  export default words;
}
declare module 'virtual:content/numbers/da' {
  const numbers: import('./lib/content/localize').InOneLanguage<
    import('./lib/content/numbers').NumbersFile
  >;
  export default numbers;
}
declare module 'virtual:content/publications/da' {
  const publications: import('./lib/content/localize').InOneLanguage<
    import('./lib/content/publications').Publication[]
  >;
  export default publications;
}

declare module 'virtual:content/host/en' {
  const host: import('./lib/content/localize').InOneLanguage<
    import('./lib/content/host').Host & { helpOffers: import('./lib/content/offer').Offer[] }
  >;
  export default host;
}
declare module 'virtual:content/words/en' {
  /** In alphabetical order. */
  const words: import('./lib/content/words').Word[];
  export default words;
}
declare module 'virtual:content/numbers/en' {
  const numbers: import('./lib/content/localize').InOneLanguage<
    import('./lib/content/numbers').NumbersFile
  >;
  export default numbers;
}
declare module 'virtual:content/publications/en' {
  const publications: import('./lib/content/localize').InOneLanguage<
    import('./lib/content/publications').Publication[]
  >;
  export default publications;
}

declare module 'virtual:content/facets/da' {
  const facets: import('./lib/content/localize').InOneLanguage<
    import('./lib/content/sheet').TaskFacets[]
  >;
  export default facets;
}
declare module 'virtual:content/facets/en' {
  const facets: import('./lib/content/localize').InOneLanguage<
    import('./lib/content/sheet').TaskFacets[]
  >;
  export default facets;
}

declare module 'virtual:content/sheets' {
  /** Addresses of JSON files: `TaskSheet[]` in one language. */
  const sheets: Record<`sheets/${import('./lib/content/ids').Locale}`, string>;
  export default sheets;
}
