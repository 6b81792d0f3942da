import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default defineConfig(
  globalIgnores(['build/', '.svelte-kit/', 'test-results/', 'playwright-report/', 'static/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // The type checker knows better, and knows Svelte's runes.
      'no-undef': 'off',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      eqeqeq: 'error',
      'object-shorthand': 'error',
      'prefer-const': 'off',
      // Reading `array[i]!` after `noUncheckedIndexedAccess` says "I know", and is looked at in review.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Actors of the machine that give nothing back are `fromPromise<void, …>`.
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },

  // What only types can tell: a promise that nobody waits for is an answer that is not saved.
  {
    files: ['**/*.ts', '**/*.svelte'],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/restrict-plus-operands': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // `svelte/prefer-const` knows that `$props` may be assigned to.
      'svelte/prefer-const': 'error',
      // RELIABILITY.md, 6: what is read from outside is never rendered as HTML.
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
      'svelte/no-target-blank': 'error',
      // Addresses come from `inLocale`, which the rule cannot see through.
      'svelte/no-navigation-without-resolve': 'off',
      // The content security policy blocks them.
      'svelte/no-inline-styles': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.js', '**/*.mjs'],
    ignores: ['**/*.svelte.ts'],
    rules: { 'prefer-const': 'error' },
  },

  // Same seed, same answers, same test: time and chance come in as arguments (HOUSE.md, Floors).
  {
    files: [
      'src/lib/measurement/**/*.ts',
      'src/lib/tasks/**/score.ts',
      'src/lib/report/report.ts',
      'src/lib/journey/{replay,machine,outcome,scale}.ts',
      'src/lib/{offers,plan,carry}/**/*.ts',
      'src/lib/**/{codec,aggregate}*.ts',
    ],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['window', 'document', 'navigator', 'localStorage', 'performance', 'fetch'].map(
          (name) => ({
            name,
            message: 'This module is pure: hand it in as an argument.',
          }),
        ),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance comes in as a seed.' },
        { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time comes in as an argument.',
        },
      ],
    },
  },

  // Commands talk on standard output.
  { files: ['src/cli/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
