import js from '@eslint/js';
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const SERVER = [
  'src/**/*.ts',
  'sandbox/**/*.ts',
  'migrations/**/*.ts',
  'test/**/*.ts',
  'proofs/**/*.ts',
  'bench/**/*.ts',
];
const FRONT_ENDS = ['client-web/**/*.{ts,tsx}', 'admin-portal/**/*.{ts,tsx}'];
const TESTS = [
  'test/**',
  'client-web/test/**',
  '**/testing/**',
  '**/testing.ts',
  '**/testing-app.ts',
  '**/*.{spec,test}.{ts,tsx}',
];

/** One idea a file, one job a function. */
const SIZE = {
  'max-lines': ['error', { max: 350 }],
  'max-params': ['error', { max: 4 }],
  complexity: ['error', { max: 10 }],
};

const CROWDED = [
  ':not(MethodDefinition[kind="constructor"]) > :function[params.length>4]',
  'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>7]',
].map((selector) => ({
  selector,
  message: 'Too many parameters: this is two things, or an object.',
}));
const DATE_AS_A_VALUE = [
  'NewExpression[callee.name="Date"]',
  'CallExpression[callee.name="Date"]',
  'MemberExpression[object.name="Date"]',
].map((selector) => ({
  selector,
  message: 'Time comes from the Clock and from kernel/time (instantOf, toDate, parseInstant).',
}));
const DATE_AS_A_TYPE = {
  selector: 'TSTypeReference[typeName.name="Date"]',
  message: 'The domain speaks of Instant and CivilDate; only a driver’s row holds a Date.',
};
const MACHINE_TIME = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'MemberExpression[object.name="Date"][property.name="now"]',
].map((selector) => ({ selector, message: 'The present comes from lib/clock.ts.' }));
const HAND_MADE_WIRE_TYPES = [
  'TSInterfaceDeclaration[id.name=/(Dto|Request|Response)$/]',
  'TSTypeAliasDeclaration[id.name=/(Dto|Request|Response)$/]',
].map((selector) => ({ selector, message: 'What the wire carries is named in src/api alone.' }));

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/coverage/',
      '.cache/',
      '.data/',
      '**/*.gen.ts',
      '**/public/',
    ],
  },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  { rules: { ...SIZE, eqeqeq: 'error', 'no-console': 'off' } },
  {
    files: ['**/*.{mjs,cjs}'],
    rules: { 'no-undef': 'off' /* tsc checks the scripts (scripts/tsconfig.json) */ },
  },
  {
    files: [...SERVER, ...FRONT_ENDS],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `() => void work()` and `return refuse()` in a void function say more in less.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Numbers and booleans read well in a template; objects stay refused.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Nest's modules are classes that carry a decorator and nothing else.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // `query<Row>` names the shape of what comes back: used once, and meant.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A handler of React may be async: nobody waits for it, and it ends in the mutation's own state.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      // Response classes are shapes for the API's document; presenters write them as literals.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // For the same reason they may be spread; and `[...text]` counts characters on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      // What was caught is thrown on as it came; Refine's errors are plain objects.
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allowThrowingUnknown: true,
          allow: [{ from: 'package', package: '@refinedev/core', name: 'HttpError' }],
        },
      ],
      // antd 5 runs on React 19 by this call alone (its own guide says so).
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: 'antd', name: 'unstableSetRender' }] },
      ],
    },
  },
  {
    // What people send is matched in time that grows with its length, not with its square.
    files: ['src/**/*.ts', ...FRONT_ENDS],
    ignores: TESTS,
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': ['error', { ignoreSticky: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: TESTS,
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'error' },
  },
  {
    // Injected collaborators are a constructor's parameters: more than four, never more than seven.
    files: ['src/**/*.ts'],
    rules: { 'max-params': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: [...TESTS, 'src/kernel/time/**'],
    rules: { 'no-restricted-syntax': ['error', ...CROWDED, ...DATE_AS_A_VALUE] },
  },
  {
    files: ['src/modules/*/domain/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-syntax': ['error', ...CROWDED, ...DATE_AS_A_VALUE, DATE_AS_A_TYPE],
    },
  },
  {
    files: ['client-web/src/**/*.{ts,tsx}'],
    ignores: [...TESTS, 'client-web/src/lib/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...MACHINE_TIME, ...HAND_MADE_WIRE_TYPES] },
  },
  {
    files: ['admin-portal/src/**/*.{ts,tsx}'],
    ignores: ['admin-portal/src/api/**'],
    rules: { 'no-restricted-syntax': ['error', ...HAND_MADE_WIRE_TYPES] },
  },
);
