/** The walls of the house: who may import whom. A broken one fails `npm run verify`. */
const TEST = '\\.test\\.tsx?$'
const own = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    own(
      'domain-is-pure',
      { path: '^app/domain/', pathNot: TEST },
      { pathNot: '^app/domain/|temporal-polyfill' },
      'Rules read values and give values: no clock, store, screen or library',
    ),
    own(
      'one-importer-of-temporal',
      { path: '^(app|db)/', pathNot: `^app/domain/plain-date|${TEST}` },
      { path: 'temporal-polyfill' },
      'Days have one home',
    ),
    own(
      'store-knows-no-screen',
      { path: '^db/' },
      { path: '^app/(features|routes|platform|ui|i18n|cli)/|node_modules/(react|@remix-run)' },
      'The store is below the features',
    ),
    own(
      'platform-knows-no-feature',
      { path: '^app/platform/' },
      { path: '^app/(features|routes|cli)/|^db/(schema|queries)/' },
      'The platform is below the features',
    ),
    own(
      'features-know-no-table',
      { path: '^app/features/', pathNot: TEST },
      { path: '^db/(schema|engine)/|^app/(routes|cli)/|node_modules/(drizzle-orm|better-sqlite3|pg)/' },
      'Features call queries',
    ),
    own(
      'areas-are-apart',
      { path: '^app/features/([^/]+)/', pathNot: TEST },
      { path: '^app/features/', pathNot: '^app/features/$1/' },
      'Areas do not import each other',
    ),
    own(
      'browser-code-knows-no-server',
      { path: '^app/(features|ui)/', pathNot: `\\.server\\.tsx?$|${TEST}` },
      { path: '\\.server\\.tsx?$|^db/', dependencyTypesNot: ['type-only'] },
      'What reaches the browser imports no server file',
    ),
    own(
      'ui-has-no-product-words',
      { path: '^app/ui/' },
      { path: '^app/(features|routes|platform|domain|cli)/|^db/' },
      'Buttons and tables know nothing of stays',
    ),
    own(
      'routes-and-commands-stay-thin',
      { path: '^app/(routes|cli)/' },
      { path: '^db/schema/|node_modules/(drizzle-orm|better-sqlite3|pg)/' },
      'Routes and commands call verbs and queries',
    ),
    own('routes-are-apart', { path: '^app/routes/' }, { path: '^app/(routes|cli)/' }, 'One file a URL'),
    own(
      'commands-know-no-route',
      { path: '^app/cli/' },
      { path: '^app/routes/|\\.tsx$' },
      'Commands run without the bundler',
    ),
    own(
      'drivers-live-below-db',
      { path: '^app/' },
      { path: 'node_modules/(drizzle-orm|better-sqlite3|pg)/' },
      'Data access lives in db',
    ),
    own(
      'one-maker-of-org-db',
      { path: '.', pathNot: '^db/system/' },
      { path: '^db/make-org-db' },
      'An OrgDb comes from a verified membership, or from whoever makes one',
    ),
    own(
      'one-way-across-employers',
      {
        path: '.',
        pathNot: '^db/(system|accounts)/|^db/(migrate|rotate-keys|files-and-rows)\\.server\\.ts$',
      },
      { path: '^db/system-store' },
      'Who signs in, who belongs where, and the work over all rows; everything else takes an OrgDb',
    ),
    own(
      'accounts-know-no-employer',
      { path: '^db/accounts/' },
      { path: '^db/(system|queries)/|^db/(make-)?org-db' },
      'How people prove who they are belongs to no employer',
    ),
    own(
      'queries-take-an-org-db',
      { path: '^(app|db/queries|db/seed)/' },
      { path: '^db/engine/', pathNot: '^db/engine/store-errors', dependencyTypesNot: ['type-only'] },
      'Nobody reaches past OrgDb to the engine',
    ),
    own(
      'one-importer-of-lucia',
      { path: '^(app|db)/', pathNot: '^app/platform/auth\\.server\\.ts$|^db/' },
      { path: 'node_modules/lucia/' },
      'Sign-in has one home',
    ),
    own(
      'no-cycles',
      { path: '^(app|db)/' },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'One direction',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
}
