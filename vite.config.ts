// Two things in one place: the browser files of viewer and composer (`vite build`) and the tests that need no element runner (`vitest`).
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

// With it, packages find each other's TypeScript instead of a build.
const source = '@thingsthattalk/source';

/** What each build makes, and where. Composing has a build of its own, so that nothing visitors fetch is cut to its measure. */
const builds = {
  viewer: { outDir: 'packages/viewer/dist/browser', input: { viewer: 'packages/viewer/src/browser.ts', search: 'packages/viewer/src/search/define.ts' } },
  composer: { outDir: 'packages/composer/dist/browser', input: { composer: 'packages/composer/src/composer/define.ts' } },
};

const timeouts = { testTimeout: 20_000, hookTimeout: 60_000 };

export default defineConfig(({ mode }) => {
  const build = mode === 'composer' ? builds.composer : builds.viewer;
  return {
    // Addresses inside the browser files are relative, so that they work wherever a site puts them.
    base: './',
    publicDir: false,
    resolve: { conditions: [source, ...defaultClientConditions] },
    ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
    // Messages are read whole.
    json: { namedExports: false, stringify: true },
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' } } },
    build: {
      outDir: build.outDir,
      emptyOutDir: true,
      target: 'es2022',
      sourcemap: false,
      manifest: 'manifest.json',
      // Vite's preloading adds <link> elements and a polyfill of its own; a strict Content-Security-Policy needs neither.
      modulePreload: false,
      assetsInlineLimit: 0,
      // What draws models is that large, and is fetched only when a visitor wants to turn one about.
      chunkSizeWarningLimit: 1050,
      rolldownOptions: {
        input: build.input,
        preserveEntrySignatures: 'exports-only',
        output: {
          format: 'es',
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
        },
      },
    },
    test: {
      allowOnly: false,
      passWithNoTests: false,
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
            exclude: ['**/*.browser.test.ts'],
            maxWorkers: '100%',
            ...timeouts,
          },
        },
        {
          extends: true,
          test: {
            name: 'site',
            include: ['packages/*/e2e/**/*.e2e.ts', 'examples/*/*.e2e.ts'],
            globalSetup: 'scripts/built-site.ts',
            // What a page comes to show is waited for, not slept for.
            expect: { poll: { timeout: 10_000, interval: 30 } },
            // Two browsers at a time: while one waits for its page, the other works.
            maxWorkers: 2,
            testTimeout: 60_000,
            hookTimeout: 120_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'soak',
            include: ['packages/*/{src,soak}/**/*.soak.ts'],
            setupFiles: 'scripts/soak-seed.ts',
            globalSetup: 'scripts/built-site.ts',
            fileParallelism: false,
            testTimeout: 30 * 60_000,
            hookTimeout: 5 * 60_000,
          },
        },
      ],
    },
  };
});
