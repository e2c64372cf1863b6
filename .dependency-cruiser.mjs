/**
 * Which folder may import which. Type imports count too. Rules name folders, never single files.
 * `docs/architecture.md` shows the same picture.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that import each other are one module.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'source-not-to-tests',
      severity: 'error',
      from: { pathNot: '^(test|scripts)/' },
      to: { path: '^test/' },
    },
    {
      name: 'source-not-to-scripts',
      comment: 'Only the command line may load the demo team.',
      severity: 'error',
      from: { pathNot: '^(test|scripts|server/cli)/' },
      to: { path: '^scripts/' },
    },

    // Server: cli → api → features → platform
    wall('platform', '^server/platform/', '^(server/platform|utils/(contract|identity))/'),
    wall('features', '^server/features/', '^(server/(features|platform)|utils/(contract|identity))/'),
    {
      name: 'routes-without-queries',
      comment: 'A route reads the request, calls one feature, and answers. Queries belong to features.',
      severity: 'error',
      from: { path: '^server/api/' },
      to: { path: '^(node_modules/drizzle-orm|server/platform/db/tables)/' },
    },
    wall('api', '^server/api/', '^(server/(api|features|platform)|utils/(contract|identity))/'),
    wall(
      'cli',
      '^server/(cli/|main)',
      '^(server/(cli|api|features|platform)|utils/(contract|identity)|scripts/demo)/',
    ),
    wall('console', '^server/console/', '^(server/console|components/ui|utils/(contract|identity))/'),
    wall(
      'console-ui',
      '^server/console/ui/',
      '^(server/console/ui|components/ui|utils/(contract|identity))/',
    ),

    // Extension: entrypoints → components → utils
    wall('components', '^components/', '^(components|utils|public)/'),
    wall('components-ui', '^components/ui/', '^(components/ui|utils/(contract|identity|i18n|browser))/'),
    wall('components-feedback', '^components/feedback/', '^(components/(feedback|ui)|utils)/'),
    wall('components-card', '^components/card/', '^(components/(card|feedback|ui)|utils)/'),
    wall('components-panel', '^components/panel/', '^(components/(panel|card|feedback|ui)|utils)/'),
    wall('components-popup', '^components/popup/', '^(components/(popup|panel|card|feedback|ui)|utils)/'),
    wall('components-options', '^components/options/', '^(components/(options|feedback|ui)|utils)/'),
    wall('identity', '^utils/identity/', '^utils/identity/'),
    wall('contract', '^utils/contract/', '^utils/(contract|identity)/'),
    wall('sites', '^utils/sites/', '^utils/(sites|contract|identity)/'),
    wall('browser', '^utils/browser/', '^utils/(browser|i18n|contract|identity)/'),
    wall('i18n', '^utils/i18n/', '^(utils/(i18n|contract|identity)|public/_locales)/'),
    wall('settings', '^utils/settings/', '^utils/(settings|browser|i18n|contract|identity)/'),
    wall('team', '^utils/team/', '^utils/(team|settings|browser|i18n|contract|identity)/'),
    wall('page', '^utils/page/', '^utils/(page|sites|settings|browser|i18n|contract|identity)/'),
    wall(
      'lookup',
      '^utils/lookup/',
      '^utils/(lookup|feedback|team|settings|browser|i18n|contract|identity)/',
    ),
    wall('feedback', '^utils/feedback/', '^utils/(feedback|team|settings|browser|i18n|contract|identity)/'),
    wall('background', '^utils/background/', '^utils/'),
    wall('connecting', '^utils/connecting/', '^utils/(?!background)'),
    wall('entrypoints', '^entrypoints/', '^(entrypoints|components|utils)/'),
    {
      name: 'page-scripts',
      comment: 'What runs inside a page stays small and knows no secret: readers of pages, and nothing else.',
      severity: 'error',
      from: { path: '^entrypoints/[a-z]+-page' },
      to: { path: '^(components|utils|node_modules)/', pathNot: '^(utils/(sites|page)|node_modules/wxt)/' },
    },
    {
      name: 'sites-without-packages',
      severity: 'error',
      from: { path: '^utils/(sites|identity)/' },
      to: { path: '^(node_modules|utils/contract)/', dependencyTypesNot: ['type-only'] },
    },

    // Packages
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-declared',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-node-in-browser',
      severity: 'error',
      from: { path: '^(components|entrypoints|utils|server/console)/' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(\\.(output|wxt)|test/peers)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

/** Creates a rule: files in `from` may import our own files only where `to` matches. */
function wall(name, from, to) {
  return {
    name: `wall-${name}`,
    severity: 'error',
    from: { path: from },
    to: { path: '^(components|entrypoints|public|scripts|server|test|utils)/', pathNot: to },
  };
}
