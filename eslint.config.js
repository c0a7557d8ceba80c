import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules/', 'coverage/', '.saraphina/', '.services/', 'adapters/web/public/vendor/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['adapters/web/public/**/*.js'],
    languageOptions: { globals: { document: 'readonly', window: 'readonly', fetch: 'readonly', EventSource: 'readonly', sessionStorage: 'readonly', localStorage: 'readonly', location: 'readonly', history: 'readonly', crypto: 'readonly', URL: 'readonly', URLSearchParams: 'readonly', FormData: 'readonly', HTMLElement: 'readonly', customElements: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', navigator: 'readonly', console: 'readonly' } },
  },
);
