import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

/** The rules of components; those of modules are in .oxlintrc.json. */
export default defineConfig(
  globalIgnores([
    ...['dist/', 'dist.*/', '.astro/', '.cache/', 'content/', 'test/fixtures/'],
    // Modules, but not the scripts within components, which are read as files below these.
    ...['**/*.{ts,js,mjs}', '!**/*.astro/*'],
  ]),
  // Without rules that know types: types of components are looked at by `astro check`.
  typescript.configs.recommended,
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      eqeqeq: 'error',
    },
  },
);
