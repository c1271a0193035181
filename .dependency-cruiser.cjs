/** The floors of docs/architecture.md, lowest first: each may import only from itself and from floors below it. */
const floors = ['^src/time/', '^src/text/', '^src/post/', '^src/rule/', '^src/topic/', '^src/inbox/', '^src/vault/', '^src/config/', '^src/guideline/', '^rules/', '^src/lint/', '^src/workspace/', '^src/report/', '^src/cli/', '^src/api/', '^bin/'];
const pure = '^(src/(time|text|post|rule|topic|inbox|vault|config|guideline|lint)|rules)/';
const tests = '\\.test(-kit)?\\.ts$';

module.exports = {
  forbidden: [
    ...floors.slice(0, -1).map((floor, index) => ({
      name: `floor ${floor} looks up`,
      severity: 'error',
      from: { path: floor, pathNot: tests },
      to: { path: floors.slice(index + 1).join('|') },
    })),
    {
      name: 'a rule imports another rule',
      severity: 'error',
      from: { path: '^rules/([^/]+)/' },
      to: { path: '^rules/[^/]+/', pathNot: '^rules/$1/' },
    },
    {
      name: 'the pure floors touch the machine',
      severity: 'error',
      from: { path: pure, pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'imports run in a circle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'an import leads nowhere', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^smlint:' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], extensions: ['.ts', '.js', '.json', '.yml'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
