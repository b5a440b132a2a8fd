import path from 'node:path';
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import { configs as webComponents } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** A function lives with what it is about; these names say nothing about what a file holds. */
const emptyNames = /^(utils?|helpers?|common|types|shared|misc)$/;

/** @type {import('eslint').Rule.RuleModule} */
const fileNames = {
  create(context) {
    return {
      Program(node) {
        const parts = path.relative(import.meta.dirname, context.filename).split(path.sep);
        for (const part of parts) {
          const name = part.split('.')[0] ?? '';
          if (emptyNames.test(name)) {
            context.report({ node, message: `"${part}" does not say what it holds: name it for what it is about.` });
          } else if (part === parts.at(-1) && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
            context.report({ node, message: `"${part}" is not in kebab-case.` });
          }
        }
      },
    };
  },
};

const tests = ['**/*.test.ts', '**/*.soak.ts', '**/*.bench.ts', '**/*.e2e.ts', 'packages/*/{e2e,bench,soak}/**/*.ts'];

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/.ttt/', '.node/', 'coverage/', 'fixtures/*/art/out/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,js,mjs,cjs}'],
    plugins: { house: { rules: { 'file-names': fileNames } } },
    rules: {
      'house/file-names': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.tests.json', 'packages/*/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A promise nobody waits for is an error nobody hears of.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      // At 300 lines split, or say at the top why not: /* eslint-disable max-lines -- why */
      'max-lines': ['error', { max: 300 }],
    },
  },
  {
    // Made from the Lexicons, not written.
    files: ['packages/core/src/records.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // What is expected goes into a result, a bug is thrown; only the command line and the server speak to a terminal.
    files: ['packages/{core,iiif,search,network,viewer,composer,archive,site}/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-console': 'error' },
  },
  {
    files: ['packages/{viewer,composer}/src/**/*.ts'],
    // The reading form is made with core's html, which is not Lit's and has its own rules.
    ignores: ['packages/viewer/src/reading/**'],
    extends: [lit.configs['flat/recommended'], webComponents['flat/best-practice']],
    rules: {
      'lit/no-template-bind': 'error',
      'lit/no-useless-template-literals': 'error',
    },
  },
  {
    files: tests,
    rules: {
      'max-lines': 'off',
      // chai says `expect(x).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-syntax': ['error', {
        selector: 'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip|todo)$/]',
        message: 'Every test runs.',
      }],
    },
  },
  {
    // The programs that draw the pictures are run by hand and grow like sketches.
    files: ['fixtures/*/art/**/*.{js,mjs}'],
    rules: { 'no-unused-vars': 'off', 'no-useless-assignment': 'off', 'prefer-const': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries([
        'process', 'console', 'Buffer', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'structuredClone', 'performance',
        'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'queueMicrotask', 'fetch', 'AbortController', 'AbortSignal',
      ].map((name) => [name, 'readonly'])),
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly', module: 'writable', __dirname: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
