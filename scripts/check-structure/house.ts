// The house as data: order of modules, names of files, what is pure. The import rules have no exceptions.

/** Order of the modules; each imports only those before it. */
export const moduleOrder = [
  'organisation',
  'tasks',
  'education',
  'care',
  'democracy',
  'leadership',
  'meetings',
  'inspection',
  'evaluation',
  'review',
] as const;

/** The only files a module, or a noun's folder in it, may hold; beside them `*.test.ts` and `web/`. */
export const moduleFiles = [
  'contract',
  'rules',
  'queries',
  'commands',
  'routes',
  'reactions',
  'papers',
  'reader',
  'view',
  'factory',
] as const;
export type ModuleFile = (typeof moduleFiles)[number];

/** Of a module, what a later one may import. */
export const openToLater: readonly string[] = ['contract', 'rules', 'queries', 'commands'];

/** Module files that decide without clock, chance, files or network. */
export const pureModuleFiles: readonly string[] = ['contract', 'rules', 'papers'];

/** The parts of the platform. */
export const platformParts: readonly string[] = [
  'db',
  'http',
  'auth',
  'audit',
  'blind',
  'links',
  'live',
  'files',
  'jobs',
  'documents',
  'calendar',
  'i18n',
];

/** Platform files that browsers and pure module files may import; they import only Zod and each other. */
export const purePlatformFiles: readonly RegExp[] = [
  /^src\/platform\/.+\/contract\.ts$/,
  /^src\/platform\/http\/(endpoint|refusal|today-contract)\.ts$/,
  /^src\/platform\/documents\/model\.ts$/,
  /^src\/platform\/i18n\/[a-z-]+\.ts$/,
];

/** Files of src itself. */
export const rootFiles: readonly string[] = ['main', 'app', 'cli'];

/** Where files lie that import freely from src. */
export const outsideFolders: readonly string[] = ['tests', 'scripts', 'sample', 'bench'];

/** Rules as dated data: read by rules of the module that keeps them, nobody else. */
export const regulationsFolder = 'regulations';

/** Packages that open a database: only queries, commands and the platform import them. */
export const databasePackages: readonly string[] = ['kysely', 'pg', 'pg-boss'];

/** Packages that never reach the browser. */
export const serverPackages: readonly RegExp[] = [
  /^(kysely|pg|pg-boss|fastify|pino|prom-client|flydrive|file-type|docx|pdfmake|better-auth)(\/|$)/,
  /^(fastify-|@fastify\/)/,
];

/** Written by a program: neither counted nor read for style. */
export const generatedFiles: readonly string[] = ['src/platform/db/types.ts'];

/** Files from which a tool demands a default export. */
export const defaultExportDemanded: readonly RegExp[] = [/^[a-z]+\.config\.ts$/];

export const drawerNames: readonly string[] = ['util', 'utils', 'misc', 'helper', 'helpers', 'common'];

export const longestFile = 500;

/**
 * Words that no identifier of the platform may hold: there it would know the party's trade.
 * Left out: words with another meaning to a programmer (cell of a table, minutes of an hour, member of a list).
 * Sentences shown to people are not identifiers and may name a secretary.
 */
export const partyWords: readonly string[] = [
  'party',
  'secretary',
  'deputy',
  'committee',
  'congress',
  'presidium',
  'meeting',
  'agenda',
  'quorum',
  'vote',
  'voter',
  'voters',
  'votes',
  'ballot',
  'ballots',
  'grassroots',
  'probationary',
  'denunciation',
  'chibo',
  'chiuy',
  'bithu',
  'dangvien',
];
