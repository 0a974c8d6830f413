/** The rooms of the domain, from the ground up; what each holds is in ARCHITECTURE.md and in its README. */
const ROOMS = [
  'base',
  'values',
  'ports',
  'identity',
  'candidate',
  'provider',
  'employee',
  'integration',
  'mapping',
  'workflow',
  'import',
  'delivery',
  'preview',
  'upkeep',
  'overview',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment:
        'Two files that need each other are one file with two names: neither can be read or tested alone.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that resolves to nothing would be exempt from every rule below.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|#build/)' },
    },
    {
      name: 'schema-imports-nobody',
      comment:
        'schema/ is the contract between api and admin; a contract that depends on a party is none.',
      severity: 'error',
      from: { path: '^schema/' },
      to: { path: '^(api|admin|e2e|scripts)/' },
    },
    {
      name: 'domain-is-rules-only',
      comment:
        'Rules know the ORM’s core and things without side effects (ids, hashes, the spelling of domain names, and two packages that are tables of facts and functions of their arguments: numbering plans of phones and the names of countries and regions), and nothing else: no GraphQL, HTTP, driver or Lever wire format. What they need from outside comes in through an interface of theirs.',
      severity: 'error',
      from: { path: '^api/src/domain/', pathNot: '[.]test[.]ts$' },
      to: {
        pathNot:
          '^(api/src/domain/|crypto$|node:crypto$|url$|node:url$|.*node_modules/(@mikro-orm/core|uuid|libphonenumber-js|iso-3166)/)',
      },
    },
    ...ROOMS.slice(0, -1).map((room, place) => ({
      name: `${room}-knows-only-rooms-above`,
      comment:
        'A room can be read, changed and tested with what stands above it, and nothing else; a line that needs a room below belongs there.',
      severity: 'error',
      from: { path: `^api/src/domain/${room}/`, pathNot: '[.]test[.]ts$' },
      to: { path: `^api/src/domain/(${ROOMS.slice(place + 1).join('|')})/` },
    })),
    {
      name: 'every-rule-has-a-room',
      comment: 'A file beside the rooms is above and below all of them.',
      severity: 'error',
      from: {},
      to: { path: '^api/src/domain/', pathNot: `^api/src/domain/(${ROOMS.join('|')})/` },
    },
    {
      name: 'values-know-no-schema',
      comment: 'What a value is depends on nothing that is written down about the API.',
      severity: 'error',
      from: { path: '^api/src/domain/values/', pathNot: '[.]test[.]ts$' },
      to: { path: '^schema/|^api/src/domain/base/' },
    },
    {
      name: 'adapters-know-the-domain-only',
      comment:
        'An adapter can be replaced only while no other adapter, no edge and not the wiring is known to it.',
      severity: 'error',
      from: { path: '^api/src/(lever|db|auth|expressions)/', pathNot: '[.]test[.]ts$' },
      to: { path: '^api/src/', pathNot: '^api/src/(domain|$1)/' },
    },
    {
      name: 'edges-know-the-domain-only',
      comment:
        'An edge translates and calls one verb. It gets adapters through the services it is handed, of which it may know the type.',
      severity: 'error',
      from: { path: '^api/src/(jobs|http|graphql)/', pathNot: '[.]test[.]ts$' },
      to: {
        path: '^api/src/',
        pathNot: '^api/src/(domain|$1)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'edges-do-not-name-adapters',
      comment: 'Not even a type of an adapter: the port in the domain is what an edge speaks to.',
      severity: 'error',
      from: { path: '^api/src/(jobs|http|graphql)/', pathNot: '[.]test[.]ts$' },
      to: { path: '^api/src/(lever|db|auth|expressions)/' },
    },
    {
      name: 'services-build-everything',
      comment:
        'One place builds adapters, so that one place says what the program is made of; preparing the database is a program of its own.',
      severity: 'error',
      from: {
        path: '^api/src/[^/]+[.]ts$',
        pathNot: '^api/src/(services|prepare)[.]ts$|[.]test[.]ts$',
      },
      to: { path: '^api/src/(lever|db|auth|expressions)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'decorators-stay-in-graphql',
      comment:
        'Only the GraphQL edge describes itself by decorators; everything else runs as it is written.',
      severity: 'error',
      from: { pathNot: '^api/src/graphql/' },
      to: { path: 'node_modules/type-graphql/' },
    },
    {
      name: 'features-do-not-meet',
      comment:
        'A screen family can be changed or removed alone; what two need is in shared/, ui/, graphql/ or the schema.',
      severity: 'error',
      from: { path: '^admin/src/features/([^/]+)/' },
      to: { path: '^admin/src/features/', pathNot: '^admin/src/features/$1/' },
    },
    {
      name: 'shared-knows-no-feature',
      comment:
        'Product words and connected widgets are what features are made of; with a feature among them, two would be one.',
      severity: 'error',
      from: { path: '^admin/src/shared/' },
      to: { path: '^admin/src/(features|router|routes|shell)' },
    },
    {
      name: 'ui-is-props-and-events',
      comment:
        'A building block that fetches or navigates cannot be used on another page, nor shown alone.',
      severity: 'error',
      from: { path: '^admin/src/ui/' },
      to: {
        path: '^(admin/src/(features|shared|graphql|router|session)|schema/)|node_modules/(@urql/|urql/|graphql/|graphql-ws/|gql[.]tada/|vue-router/)',
      },
    },
    {
      name: 'admin-and-api-speak-graphql',
      comment: 'The two meet in the schema and on the wire, nowhere else.',
      severity: 'error',
      from: { path: '^(admin|api)/' },
      to: { path: '^(admin|api)/', pathNot: '^$1/' },
    },
    {
      name: 'sandbox-is-for-tests',
      comment:
        'The product must not know the stand-in for Lever; tests, journeys and benchmarks may.',
      severity: 'error',
      from: { pathNot: '^(e2e/|api/(test|bench)/)' },
      to: { path: '^e2e/' },
    },
    {
      name: 'scripts-need-nothing-installed',
      comment: 'They run before anything is installed, on the machine’s own Node.',
      severity: 'error',
      from: { path: '^scripts/', pathNot: '[.]test[.]mjs$' },
      to: {
        dependencyTypes: [
          'npm',
          'npm-dev',
          'npm-optional',
          'npm-peer',
          'npm-no-pkg',
          'npm-unknown',
        ],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(api|admin)/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'require', 'default', 'types'],
      extensions: ['.ts', '.mts', '.mjs', '.js', '.vue', '.json', '.d.ts'],
    },
    cache: false,
  },
};
