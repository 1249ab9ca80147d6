// Registers the platform, then the modules from one explicit ordered list.
import { join } from 'node:path';
import { ballotReactions } from './modules/democracy/ballots/reactions.ts';
import { ballotRoutes, ballotTopic } from './modules/democracy/ballots/routes.ts';
import { electionCountRoutes } from './modules/democracy/elections/routes.ts';
import { frankFollows } from './modules/democracy/frank/following/commands.ts';
import { frankJobs, frankReactions } from './modules/democracy/frank/reactions.ts';
import { frankRoutes } from './modules/democracy/frank/routes.ts';
import { frankToday } from './modules/democracy/frank/today/queries.ts';
import { describeOpinions } from './modules/democracy/opinions/described/queries.ts';
import { opinionsFollow } from './modules/democracy/opinions/following/commands.ts';
import { opinionJobs } from './modules/democracy/opinions/reactions.ts';
import { opinionRoutes } from './modules/democracy/opinions/routes.ts';
import { opinionsToday } from './modules/democracy/opinions/today/queries.ts';
import { voteRoutes } from './modules/democracy/votes/routes.ts';
import { describeClauses } from './modules/leadership/clauses/queries.ts';
import { describeResolutions } from './modules/leadership/described/queries.ts';
import { resolutionsFollow } from './modules/leadership/following/queries.ts';
import { leadershipToday } from './modules/leadership/issue/queries.ts';
import { leadershipRoutes } from './modules/leadership/routes.ts';
import { calendarRoutes } from './modules/meetings/calendar/routes.ts';
import { criticismRoutes } from './modules/meetings/criticism/routes.ts';
import { criticismToday } from './modules/meetings/criticism/today/queries.ts';
import { describeItems, describeMeetings } from './modules/meetings/described/queries.ts';
import { meetingsFollow } from './modules/meetings/following/commands.ts';
import { frankItemRoutes } from './modules/meetings/frank-item/routes.ts';
import { handbookRoutes } from './modules/meetings/handbook/routes.ts';
import { keptRoutes } from './modules/meetings/kept/routes.ts';
import { lateEntryRoutes } from './modules/meetings/late-entry/routes.ts';
import { minutesRoutes } from './modules/meetings/minutes/routes.ts';
import { owedOpinionRoutes } from './modules/meetings/owed/routes.ts';
import { paperRoutes } from './modules/meetings/papers/routes.ts';
import { readingJobs } from './modules/meetings/reading/reactions.ts';
import { roomBallotRoutes } from './modules/meetings/room/ballots/routes.ts';
import { electionRoutes, electionsTopic } from './modules/meetings/room/elections/routes.ts';
import { roomRoutes, roomTopic } from './modules/meetings/room/routes.ts';
import { motionRoutes } from './modules/meetings/room/votes/motions/routes.ts';
import { meetingRoutes } from './modules/meetings/routes.ts';
import { ruleEffectRoutes } from './modules/meetings/rule-effects/routes.ts';
import { scoreRoutes } from './modules/meetings/score/routes.ts';
import { meetingsToday } from './modules/meetings/today/queries.ts';
import { organisationGrants } from './modules/organisation/queries.ts';
import { regulationRoutes } from './modules/organisation/regulations/routes.ts';
import { organisationRoutes } from './modules/organisation/routes.ts';
import { organisationToday } from './modules/organisation/today/queries.ts';
import { describeTasks } from './modules/tasks/described/queries.ts';
import { tasksFollow } from './modules/tasks/following/commands.ts';
import { tasksToday } from './modules/tasks/list/queries.ts';
import { taskJobs } from './modules/tasks/reactions.ts';
import { taskRoutes } from './modules/tasks/routes.ts';
import { type Accounts, createAccounts } from './platform/auth/accounts.ts';
import { signedToken } from './platform/auth/caller.ts';
import { accountRoutes } from './platform/auth/routes.ts';
import { type Clock, type Scope, ScopeMint } from './platform/auth/scope.ts';
import { createSessions, serveSignIn } from './platform/auth/sessions.ts';
import { SpendGate } from './platform/blind/gate.ts';
import { openBlindKeys } from './platform/blind/keys.ts';
import { type Database, openDatabase } from './platform/db/connect.ts';
import { openDiskStore } from './platform/files/store.ts';
import { type DemoAccount, listDemoAccounts } from './platform/http/demo/contract.ts';
import { registerHealth } from './platform/http/health.ts';
import type { Module, Services } from './platform/http/module.ts';
import { registerOpenapi } from './platform/http/openapi.ts';
import { route } from './platform/http/routes.ts';
import { type ServeDeps, serve } from './platform/http/serve.ts';
import { buildServer } from './platform/http/server.ts';
import { registerBundle, registerSecurityHeaders } from './platform/http/static.ts';
import { readToday } from './platform/http/today-contract.ts';
import { housekeeping } from './platform/jobs/housekeeping.ts';
import { startWorker, type Worker } from './platform/jobs/worker.ts';
import { followedBy } from './platform/links/change/following.ts';
import { LiveHub } from './platform/live/hub.ts';
import { listenToFacts } from './platform/live/listener.ts';
import { type LiveTiming, serveLive } from './platform/live/serve.ts';

export interface AppOptions {
  /** Connection string of the program's role. */
  readonly databaseUrl: string;
  readonly publicUrl: string;
  /** Signs cookies. */
  readonly secret: string;
  readonly logLevel: string;
  /** Folder of uploaded files. */
  readonly filesDir: string;
  /** Folder of the keys that guard ballots; no backup takes it. */
  readonly blindKeysDir: string;
  readonly trustedOrigins?: string[];
  readonly clock?: Clock;
  /** The sample organisation: whom one can be. Left out = a real place. */
  readonly demoAccounts?: readonly DemoAccount[];
  /** Shorter in tests. */
  readonly liveTiming?: LiveTiming;
  /** More in tests that ask thousands of times. */
  readonly requestsPerMinute?: number;
}

const bundleFolder = join(import.meta.dirname, '../dist/web');

/** Every module, in the order of the house; each reads only those above it. */
function allModules(services: Services): Module[] {
  return [
    {
      name: 'organisation',
      routes: [...organisationRoutes(services), ...regulationRoutes()],
      today: organisationToday,
    },
    {
      name: 'tasks',
      routes: taskRoutes(services),
      jobs: taskJobs,
      describes: { task: describeTasks },
      following: tasksFollow,
      today: tasksToday,
    },
    {
      name: 'democracy',
      routes: [
        ...voteRoutes(),
        ...opinionRoutes(services),
        ...ballotRoutes(services),
        ...frankRoutes(services),
        ...electionCountRoutes(),
      ],
      jobs: [...opinionJobs, ...frankJobs(services)],
      describes: { opinion: describeOpinions },
      live: [ballotTopic],
      following: followedBy(() => [opinionsFollow, frankFollows(services)]),
      reactions: [...ballotReactions(services), ...frankReactions(services)],
      today: async (scope) => (await Promise.all([opinionsToday(scope), frankToday(scope)])).flat(),
    },
    {
      name: 'leadership',
      routes: leadershipRoutes(),
      describes: { resolution_clause: describeClauses, resolution: describeResolutions },
      following: resolutionsFollow,
      today: leadershipToday,
    },
    {
      name: 'meetings',
      routes: [
        ...meetingRoutes(services),
        ...calendarRoutes(services),
        ...roomRoutes(services),
        ...motionRoutes(),
        ...roomBallotRoutes(services),
        ...electionRoutes(services),
        ...minutesRoutes(services),
        ...paperRoutes(services),
        ...handbookRoutes(services),
        ...scoreRoutes(),
        ...ruleEffectRoutes(),
        ...lateEntryRoutes(services),
        ...owedOpinionRoutes(services),
        ...keptRoutes,
        ...criticismRoutes(),
        ...frankItemRoutes(services),
      ],
      describes: { agenda_item: describeItems, meeting: describeMeetings },
      live: [roomTopic, electionsTopic],
      jobs: readingJobs,
      following: meetingsFollow,
      today: async (scope) => (await Promise.all([meetingsToday(scope), criticismToday(scope)])).flat(),
    },
  ];
}

export type App = Awaited<ReturnType<typeof createApp>>;

/** Everything but listening: HTTP server, database, live hub. `close()` ends it in order. */
export async function createApp(options: AppOptions) {
  const db = openDatabase(options.databaseUrl);
  const accounts = createAccounts({
    databaseUrl: options.databaseUrl,
    publicUrl: options.publicUrl,
    secret: options.secret,
    trustedOrigins: [
      options.publicUrl,
      'http://localhost:*',
      'http://127.0.0.1:*',
      ...(options.trustedOrigins ?? []),
    ],
  });
  const mint = new ScopeMint(organisationGrants, options.clock);
  const http = await buildServer({
    logLevel: options.logLevel,
    ...(options.requestsPerMinute ? { requestsPerMinute: options.requestsPerMinute } : {}),
    callerOf: signedToken(options.secret),
  });
  // A program with a clock of its own tells it to browsers as every server does.
  const { clock } = options;
  if (clock)
    http.addHook('onSend', async (_request, reply) => {
      reply.header('date', new Date(clock().epochMilliseconds).toUTCString());
    });
  let worker: Worker | null = null;
  const live = await startLive(options, mint, http.log, () => worker?.wake());
  const { hub } = live;
  const services = servicesOf(options, accounts, db, hub, () => modules);
  const modules: Module[] = allModules(services);
  await registerSecurityHeaders(http);
  registerOpenapi(http);
  registerHealth(http, { db, live: () => hub.figures });
  const deps: ServeDeps = { db, mint, sessions: createSessions(db, options.secret) };
  serveSignIn(http, accounts);
  const routes = [
    ...accountRoutes(accounts),
    todayRoute(modules),
    ...demoRoutes(options.demoAccounts),
    ...modules.flatMap((module) => module.routes),
  ];
  for (const one of routes) serve(http, one, deps);
  serveLive(
    http,
    modules.flatMap((module) => module.live ?? []),
    hub,
    deps,
    options.liveTiming,
  );

  await registerBundle(http, bundleFolder);

  return {
    http,
    db,
    mint,
    accounts,
    sessions: deps.sessions,
    services,
    endpoints: routes.map((one) => one.endpoint),
    runAsPerson: asPerson(db, mint),
    runAsJob: asJob(db, mint),
    /** Begins to answer facts and to run timed jobs in this process; needs `prepareQueue` once before. */
    async startWorker() {
      worker = await startWorker({
        databaseUrl: options.databaseUrl,
        db,
        mint,
        reactions: modules.flatMap((module) => module.reactions ?? []),
        jobs: [housekeeping, ...modules.flatMap((module) => module.jobs ?? [])],
        onError: (error, where) => http.log.error({ err: error, where }, 'reaction or job failed'),
      });
    },
    async close() {
      await http.close();
      await worker?.stop();
      await live.close();
      await accounts.close();
      await db.destroy();
    },
  };
}

function servicesOf(
  options: AppOptions,
  accounts: Accounts,
  db: Database,
  hub: LiveHub,
  modules: () => readonly Module[],
): Services {
  return {
    live: hub,
    passwords: accounts,
    files: openDiskStore(options.filesDir),
    blindKeys: openBlindKeys(options.blindKeysDir),
    blindGate: new SpendGate(db),
    publicUrl: options.publicUrl,
    demo: options.demoAccounts !== undefined,
    describe: async (scope, type, ids) => {
      for (const { describes } of modules()) if (describes?.[type]) return describes[type](scope, ids);
      return new Map();
    },
    following: followedBy(() => modules().map((module) => module.following)),
  };
}

/**
 * The hub, woken by committed facts. It reads over connections of its own: a request that waits for a reading it shares holds
 * one of the others, and a rush of requests keeps no screen waiting.
 */
async function startLive(
  options: AppOptions,
  mint: ScopeMint,
  log: { error(details: unknown, message: string): void },
  wakeWorker: () => void,
): Promise<{ hub: LiveHub; close(): Promise<void> }> {
  const db = openDatabase(options.databaseUrl, { max: 2 });
  const hub = new LiveHub(asJob(db, mint), (error) => log.error({ err: error }, 'live document failed'));
  const listener = await listenToFacts(
    options.databaseUrl,
    (type, id) => {
      hub.changed(type, id);
      wakeWorker();
    },
    () => {
      hub.changedAll();
      wakeWorker();
    },
  );
  return {
    hub,
    async close() {
      await listener.close();
      await db.destroy();
    },
  };
}

/** Runs work in one transaction as a named job; a refusal is an answer like any other. */
function asJob(db: Database, mint: ScopeMint) {
  return <T>(job: string, work: (scope: Scope) => Promise<T>): Promise<T> =>
    db.transaction().execute(async (tx) => work(await mint.forJob(tx, job)));
}

/** Runs work in one transaction as a person: the command line and the sample organisation act this way. */
function asPerson(db: Database, mint: ScopeMint) {
  return <T>(personId: string, work: (scope: Scope) => Promise<T>): Promise<T> =>
    db.transaction().execute(async (tx) => work(await mint.forPerson(tx, personId)));
}

function todayRoute(modules: readonly Module[]) {
  return route(readToday, async ({ scope }) => {
    const items = (await Promise.all(modules.map((module) => module.today?.(scope) ?? []))).flat();
    items.sort((a, b) => a.rank - b.rank || (a.due ?? '9').localeCompare(b.due ?? '9'));
    return { today: scope.today, items };
  });
}

/** Only the sample tells its passwords. */
function demoRoutes(accounts: readonly DemoAccount[] | undefined) {
  return accounts ? [route(listDemoAccounts, async () => [...accounts])] : [];
}
