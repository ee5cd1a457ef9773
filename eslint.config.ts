import js from '@eslint/js'
import type { Linter } from 'eslint'
import { defineConfig, globalIgnores } from 'eslint/config'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** One restricted import: what, and what to do instead. */
const banned = (name: string, message: string) => ({ name, message })
const onlyEngineIndex = {
  group: [
    '**/engine/*',
    '**/engine/*/**',
    '!**/engine/index.ts',
    '!**/engine/testing',
    '!**/engine/testing/*',
  ],
  message: 'Import the engine through engine/index.ts.',
}
const noElectronSide = {
  group: ['**/electron/**'],
  message: 'electron/ and renderer/ meet only in contract/.',
}
const noRendererSide = {
  group: ['**/renderer/**'],
  message: 'electron/ and renderer/ meet only in contract/.',
}
const plainElectron = banned(
  'electron',
  'Name the process: electron/main, electron/renderer or electron/common.',
)
const ipcMainGate = {
  name: 'electron/main',
  importNames: ['ipcMain'],
  message: 'ipcMain lives in electron/ipc.ts, where senders are checked.',
}
const howlerGate = banned('howler', 'howler lives in renderer/sound/player.ts.')
const libsqlGate = banned('libsql', 'SQL lives in electron/records/.')

const bannedSyntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Content is text, never markup.',
  },
  {
    selector: 'AssignmentExpression[left.property.name="innerHTML"]',
    message: 'Content is text, never markup.',
  },
]

const restrict = (options: { paths?: object[]; patterns?: object[] }): Linter.RulesRecord => ({
  '@typescript-eslint/no-restricted-imports': ['error', options],
})

export default defineConfig(
  globalIgnores(['out', 'dist', 'demo-output', 'test-results', '**/*.{js,cjs,mjs}']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks as never },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx'] })],
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...bannedSyntax],
      'no-eval': 'error',
      'import-x/no-cycle': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['engine/index.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...bannedSyntax,
        { selector: 'ExportAllDeclaration', message: 'No barrels but engine/index.ts.' },
      ],
    },
  },
  {
    files: ['engine/**/*.ts'],
    ignores: ['engine/**/*.test.ts', 'engine/testing/**'],
    rules: restrict({
      patterns: [
        {
          regex: '^(?!\\.{1,2}/|zod$|yaml$|js-yaml$)',
          message: 'The engine is pure: only itself, zod, yaml and js-yaml.',
        },
        {
          group: ['**/contract/**', '**/electron/**', '**/renderer/**', '**/cli/**', '**/build/**'],
          message: 'The engine imports only itself.',
        },
      ],
    }),
  },
  {
    files: ['contract/**/*.ts'],
    rules: restrict({ patterns: [onlyEngineIndex, noElectronSide, noRendererSide] }),
  },
  {
    files: ['electron/**/*.ts'],
    rules: restrict({
      paths: [plainElectron, ipcMainGate, howlerGate, libsqlGate],
      patterns: [onlyEngineIndex, noRendererSide],
    }),
  },
  {
    files: ['electron/ipc.ts'],
    rules: restrict({
      paths: [plainElectron, howlerGate, libsqlGate],
      patterns: [onlyEngineIndex, noRendererSide],
    }),
  },
  {
    files: ['electron/records/**/*.ts'],
    rules: restrict({
      paths: [plainElectron, ipcMainGate, howlerGate],
      patterns: [onlyEngineIndex, noRendererSide],
    }),
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    rules: restrict({
      paths: [plainElectron, howlerGate, libsqlGate],
      patterns: [onlyEngineIndex, noElectronSide, { group: ['node:*'], message: 'The window has no Node.' }],
    }),
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-globals': ['error', 'process', 'Buffer', 'global'] },
  },
  {
    files: ['renderer/**/*.test.{ts,tsx}'],
    rules: restrict({ patterns: [onlyEngineIndex, noElectronSide] }),
  },
  {
    files: ['renderer/sound/player.ts'],
    rules: restrict({ patterns: [onlyEngineIndex, noElectronSide] }),
  },
  {
    files: ['cli/**/*.ts'],
    rules: restrict({
      paths: [plainElectron, howlerGate, libsqlGate],
      patterns: [onlyEngineIndex, noRendererSide],
    }),
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**'],
    rules: { 'max-lines': 'off', 'no-restricted-syntax': 'off' },
  },
)
