// The import rules of the architecture: who may import whom. `npm run lint` holds the code to them.
const CORE_PACKAGES = 'node_modules/(opencc-js|csv-stringify)/';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-is-pure',
      comment: 'core is text in, annotations out: no Node, no vscode, no LSP, no other layer.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: ['^src/(protocol|server|client|cli)', 'node_modules/'], pathNot: [CORE_PACKAGES] },
    },
    {
      name: 'core-has-no-node',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-door-to-core',
      comment: 'Other layers see core through its index only.',
      severity: 'error',
      from: { path: '^src/(protocol|server|client|cli)' },
      to: { path: '^src/core/', pathNot: '^src/core/index\\.ts$' },
    },
    {
      name: 'core-stages-in-order',
      comment: 'reading → layout → figures → entities → facts → checks; each stage imports only earlier ones.',
      severity: 'error',
      from: { path: '^src/core/reading/' },
      to: { path: '^src/core/(layout|figures|entities|facts|checks)/' },
    },
    { name: 'layout-order', severity: 'error', from: { path: '^src/core/layout/' }, to: { path: '^src/core/(figures|entities|facts|checks)/' } },
    { name: 'figures-order', severity: 'error', from: { path: '^src/core/figures/' }, to: { path: '^src/core/(entities|facts|checks)/' } },
    { name: 'entities-order', severity: 'error', from: { path: '^src/core/entities/' }, to: { path: '^src/core/(facts|checks)/' } },
    { name: 'facts-order', severity: 'error', from: { path: '^src/core/facts/' }, to: { path: '^src/core/checks/' } },
    {
      name: 'protocol-is-types',
      severity: 'error',
      from: { path: '^src/protocol' },
      to: { path: ['^src/(server|client|cli)'] },
    },
    {
      name: 'server-is-editor-free',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: ['^src/(client|cli)', '^vscode$'] },
    },
    {
      name: 'features-stand-alone',
      comment: 'A language feature never imports another feature.',
      severity: 'error',
      from: { path: '^src/server/features/([^/]+)\\.ts$' },
      to: { path: '^src/server/features/', pathNot: '^src/server/features/$1\\.ts$' },
    },
    {
      name: 'client-draws-only',
      comment: 'The client imports types of core, never its values.',
      severity: 'error',
      from: { path: '^src/client/' },
      to: { path: '^src/(server|cli)/' },
    },
    {
      name: 'client-has-no-core-values',
      severity: 'error',
      from: { path: '^src/client/' },
      to: { path: '^src/core/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'cli-is-editor-free',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: ['^src/client', '^vscode$', 'node_modules/vscode-language'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js'] },
  },
};
