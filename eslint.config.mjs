import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const NO_DEFAULT = { selector: 'ExportDefaultDeclaration', message: 'A file is its named exports.' };
const PURE = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The heart has no clock: take `now`.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The heart has no clock: take `now`.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The heart has no randomness.',
  },
  { selector: "MemberExpression[object.name='process']", message: 'The heart has no environment.' },
  {
    selector: 'ThrowStatement > NewExpression[callee.name=/Problem|HttpException/]',
    message: 'A refusal is a value.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', 'coverage/', 'web/office/api/schema.d.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', NO_DEFAULT],
    },
  },
  {
    files: ['src/**/domain/**/*.ts', 'src/common/time/**/*.ts'],
    ignores: ['**/*.spec.ts', 'src/common/time/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT, ...PURE] },
  },
  {
    // One SQL statement is one thought, however many lines it takes.
    files: [
      'src/**/*.sql.ts',
      'src/**/*.repository.ts',
      'src/**/*.reader.ts',
      'src/slots/alternatives.ts',
      'migrations/*.ts',
    ],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', 'test/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  {
    files: ['**/*.mjs', '*.config.ts'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'console',
          'process',
          'URL',
          'fetch',
          'Buffer',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'globalThis',
          'performance',
          'AbortSignal',
          'structuredClone',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' },
  },
);
