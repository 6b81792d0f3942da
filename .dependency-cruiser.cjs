/** Tests, and what stands beside them to help them. */
const TEST_CODE = '\\.test\\.ts$|/testing/|/fixtures\\.ts$|/test-?[A-Za-z]+\\.ts$';

/**
 * The floors of the house (ARCHITECTURE.md) and its circles. Types count as imports: a floor that
 * knows the type of what stands on it cannot be understood without it.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: '^(virtual:|\\$(app|env|service-worker|lib|types)\\b|\\./\\$types)',
      },
    },

    // ── The ground
    {
      name: 'measurement-knows-only-itself',
      comment: 'Numbers only; measurement never sees a word of text.',
      severity: 'error',
      from: { path: '^src/lib/measurement/', pathNot: TEST_CODE },
      to: { pathNot: '^src/lib/measurement/' },
    },
    {
      name: 'content-knows-nothing-above',
      comment: 'What a task, level, offer or rule is, does not depend on who shows or counts it.',
      severity: 'error',
      from: { path: '^src/lib/content/', pathNot: `${TEST_CODE}` },
      to: { path: '^src/', pathNot: '^src/lib/content/|^src/lib/measurement/' },
    },
    {
      name: 'content-takes-only-types-of-measurement',
      comment:
        'The bank is compiled by content and computed with by measurement. (Build-time checks may ' +
        'compute too: nothing of them ships.)',
      severity: 'error',
      from: { path: '^src/lib/content/[^/]+$', pathNot: `${TEST_CODE}` },
      to: { path: '^src/lib/measurement/', dependencyTypesNot: ['type-only'] },
    },

    // ── Rooms
    {
      name: 'rooms-know-no-pages-and-no-commands',
      comment: 'Routes and commands use the rooms, never the other way.',
      severity: 'error',
      from: { path: '^src/lib/', pathNot: TEST_CODE },
      to: { path: '^src/(routes|cli)/' },
    },
    {
      name: 'pages-know-no-commands',
      comment: 'src/cli runs in Node only, as hooks.server.ts does.',
      severity: 'error',
      from: { path: '^src/(routes|service-worker|params|hooks(?!.server))' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'report-knows-no-way-in',
      comment: 'One way: a report is made of answers and does not reach back for them.',
      severity: 'error',
      from: { path: '^src/lib/report/.*\\.ts$', pathNot: TEST_CODE },
      to: { path: '^src/lib/(storage|offers|carry|groups)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'texts-take-only-types',
      comment: 'Messages may know how a thing is shaped, never how it works.',
      severity: 'error',
      from: { path: '^src/lib/i18n/', pathNot: TEST_CODE },
      to: {
        path: '^src/',
        pathNot: '^src/lib/i18n/|^src/lib/content/ids\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },

    ...[
      ['storage', 'content'],
      ['design', 'content|i18n'],
      ['pwa', ''],
      ['about', 'content|i18n|design'],
      ['reading', 'content|i18n|design'],
      ['tasks', 'content|measurement|i18n|design|reading'],
      ['workshop', 'content|measurement|i18n|design|reading|tasks'],
      ['offers', 'content|i18n|design|reading'],
      ['plan', 'content|i18n|design|storage|offers'],
      ['shell', 'content|i18n|design|storage|pwa|reading'],
      ['journey', 'content|measurement|i18n|design|reading|storage|tasks|shell'],
      ['carry', 'content|measurement|i18n|design|storage|journey'],
    ].map(([room, below]) => ({
      name: `${room}-stands-on-what-is-below`,
      comment: 'The floors of ARCHITECTURE.md: an arrow may only point down.',
      severity: 'error',
      from: { path: `^src/lib/${room}/`, pathNot: TEST_CODE },
      to: { path: '^src/lib/', pathNot: `^src/lib/(${[room, below].filter(Boolean).join('|')})/` },
    })),

    {
      name: 'carry-knows-only-what-an-attempt-is',
      comment:
        'A code is made of an attempt and its scale; who stores or takes it is no matter of its.',
      severity: 'error',
      from: { path: '^src/lib/carry/', pathNot: TEST_CODE },
      to: {
        path: '^src/lib/(storage|journey)/',
        pathNot: '^src/lib/(storage/attempt|journey/scale)\\.ts$',
      },
    },

    // ── Purity
    {
      name: 'pure-modules',
      comment:
        'Rules are told everything as arguments: no Svelte, no database, no DOM, no Node. (Clock and ' +
        'chance are looked after by ESLint.)',
      severity: 'error',
      from: {
        path: [
          '^src/lib/(measurement|tasks|workshop|offers|plan|carry)/.*\\.ts$',
          '^src/lib/report/(report|sentences|dots|band|own-offers)\\.ts$',
          '^src/lib/journey/(outcome|replay|scale|underway/(walk|finds|terrain))\\.ts$',
          '^src/lib/storage/attempt\\.ts$',
          '^src/lib/.*/(score|match|replay|codec|aggregate)[^/]*\\.ts$',
        ],
        // Where an interaction meets its component.
        pathNot: `${TEST_CODE}|\\.svelte\\.ts$|^src/lib/tasks/(interactions?|[a-z]+/interaction)\\.ts$`,
      },
      to: {
        path: [
          '^node_modules/(svelte|@sveltejs|dexie|chart\\.js|workbox-window|xstate)/',
          '^\\$app/',
          '\\.svelte(\\.ts)?$',
          // What an attempt is made of stands in storage, and is only types.
          '^src/lib/(pwa|design|shell)/|^src/lib/storage/(?!attempt\\.ts)',
        ],
      },
    },
    {
      name: 'pure-modules-without-node',
      comment: 'They run in the browser; only the compiler and commands run in Node.',
      severity: 'error',
      from: {
        path: '^src/(lib|routes|service-worker|params)/',
        pathNot: `${TEST_CODE}|^src/lib/content/compiler/`,
      },
      to: { dependencyTypes: ['core'] },
    },

    // ── One owner per library
    ...[
      ['dexie', '^src/lib/storage/'],
      ['chart.js', '^src/lib/design/'],
      ['uqr', '^src/lib/carry/'],
      ['workbox-window', '^src/lib/pwa/'],
      ['xstate', '^src/lib/journey/'],
      ['yaml', '^src/(lib/content/compiler|cli)/'],
    ].map(([library, owner]) => ({
      name: `only-one-room-uses-${library}`,
      comment: `${library} can be changed in one place, and loaded only where it is needed.`,
      severity: 'error',
      from: { path: '^src/', pathNot: [owner, TEST_CODE] },
      to: { path: `^node_modules/${library.replace('.', '\\.')}/` },
    })),
    {
      name: 'only-the-worker-knows-the-worker',
      comment: 'Kit 3 drops $service-worker; then one file changes.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/service-worker/index\\.ts$' },
      to: { path: '^\\$service-worker$' },
    },
    {
      name: 'worker-knows-no-pages',
      comment: 'The worker must start fast and live long; it shares only what is pure.',
      severity: 'error',
      from: { path: '^src/service-worker/', pathNot: TEST_CODE },
      to: {
        path: '^src/(lib|routes)/.*(\\.svelte|\\.svelte\\.ts)$|^node_modules/(?!@sveltejs/kit/types/)',
      },
    },
    {
      name: 'product-knows-no-tests',
      comment: 'What helps tests does not ship.',
      severity: 'error',
      from: { path: '^src/(lib|routes|service-worker)/', pathNot: TEST_CODE },
      to: { path: `${TEST_CODE}|^tests/|^node_modules/(vitest|fast-check|fake-indexeddb)/` },
    },
    {
      name: 'declared-dependencies',
      comment: 'A library that is not in package.json can vanish with the next installation.',
      severity: 'error',
      from: { path: '^(src|tests)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What Kit writes, and pages' generated types, which are described by the pages themselves.
    exclude: { path: '\\.svelte-kit/|/\\$types(\\.d\\.ts)?$|^\\$types$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
      extensions: ['.ts', '.svelte', '.svelte.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
