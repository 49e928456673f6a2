import { browserRooms, rooms } from './build/rooms.mjs';

/** @param {readonly string[]} names */
const inside = (names) => `^src/(${names.join('|')})/`;

const upward = rooms.slice(0, -1).map((room, index) => ({
  name: `${room}-imports-upward`,
  comment: `${room}/ may import only from itself and the rooms before it`,
  severity: 'error',
  from: { path: inside([room]) },
  to: { path: inside(rooms.slice(index + 1)) },
}));

export default {
  forbidden: [
    ...upward,
    {
      name: 'no-cycles',
      comment: 'files that import each other cannot be read one after the other',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-of-node',
      comment: 'rooms before subjects/ run in a browser',
      severity: 'error',
      from: { path: inside(browserRooms) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'index-is-last',
      comment: 'src/index.ts is for users of the package; rooms import from files',
      severity: 'error',
      from: { path: '^src/.+/' },
      to: { path: '^src/index\\.ts$' },
    },
    {
      name: 'mathjs-is-an-oracle',
      comment: 'symbolic derivatives are evidence from outside: only oracles/ may use them',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/oracles/' },
      to: { path: 'node_modules/mathjs/' },
    },
    {
      name: 'mathjs-stays-at-home',
      comment: 'mathjs is a development dependency: nothing that is installed may reach it',
      severity: 'error',
      from: { path: '^src/(index|cli/main)\\.ts$' },
      to: { path: 'node_modules/mathjs/', reachable: true },
    },
    {
      name: 'installed-dependencies-only',
      comment: 'a development dependency is missing where the package is installed',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(oracles|conformance|vitest)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'vitest-in-its-room',
      comment: 'src/vitest/ is loaded by vitest, and may use that development dependency alone',
      severity: 'error',
      from: { path: '^src/vitest/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/vitest/' },
    },
    {
      name: 'declared-dependencies-only',
      comment: 'package.json does not list what is imported',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm-peer'] },
    },
    {
      name: 'resolvable',
      comment: 'the imported file does not exist; what begins with assay: is supplied by the bundler',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^assay:' },
    },
    {
      name: 'no-specs-in-source',
      comment: 'what is installed imports nothing from spec/, bench/ or build/',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(spec|bench|build)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};
