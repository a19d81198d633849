import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import {
  dataLayout,
  deleteDatabase,
  isEmbedded,
  LockHeld,
  openPlatform,
  prepareDataFolder,
  takeLock,
  type Configuration,
  type Platform,
} from '@termijn/adapters';
import { Failure } from '@termijn/engine';
import { Erasures, PeopleRegister, readModelsToRun, requireSoundRulebook } from '@termijn/features';
import { AppModule } from './app.module';
import { createApp } from './http/create-app';
import { frameworkOptions } from './http/framework';
import type { Log } from './log';
import { keepNotary } from './roles/notary';
import { runProjector } from './roles/projector';
import { runWorker } from './roles/worker';
import { requireIssuers } from './sign-in/identity';
import { catchUp } from './start/catch-up';
import { checkCompleteness } from './start/completeness';
import { loadDemo } from './start/demo';
import { probePort } from './start/probe-port';
import { welcome } from './start/welcome';

/** Another server runs on this data folder. */
export class AlreadyServed extends Failure {
  readonly code = 'already-served';
  readonly retryable = false;
  constructor(dataDir: string, pid: number) {
    super(
      `process ${String(pid)} already serves the data folder ${dataDir}; stop it, or choose another folder with --data`,
    );
  }
}

/** A server with all the roles it was given. */
export interface Server {
  /** Where the interface is reached; absent without the role `api`. */
  readonly url?: string;
  /** Takes no more requests, finishes what runs, closes everything. */
  stop(): Promise<void>;
}

/** How a server is to be started. */
export interface Start {
  readonly configuration: Configuration;
  readonly log: Log;
  /** Delete the private database first. */
  readonly fresh: boolean;
  /** Raised when nobody wants the server any more before it has started. */
  readonly interrupted: AbortSignal;
}

/** Starts a server. What was started is stopped again when a later step fails or the start is interrupted. */
export const startServer = async (wanted: Start): Promise<Server> => {
  requireSoundRulebook();
  checkCompleteness();
  const started = new AsyncDisposableStack();
  try {
    const url = await start(wanted, started);
    return { ...(url !== undefined && { url }), stop: () => started.disposeAsync() };
  } catch (error) {
    await started.disposeAsync();
    throw error;
  }
};

const start = async (
  { configuration, log, fresh, interrupted }: Start,
  started: AsyncDisposableStack,
): Promise<string | undefined> => {
  const does = new Set(configuration.roles);
  if (does.has('api')) await requireIssuers(configuration);
  await prepareDataFolder(configuration.dataDir);
  if (isEmbedded(configuration)) await claimFolder(configuration, started);
  if (does.has('api')) await probePort(configuration);
  if (fresh) await deleteDatabase(configuration);

  const platform = await openPlatform(configuration);
  started.defer(() => platform.close());
  await platform.eventStore.head();
  // A database that was put back from a copy learns of whom was erased since, before anybody is served.
  const people = new PeopleRegister(platform.records, platform.peopleKey);
  await new Erasures(platform, people).reconcile();
  // Whoever asks a read model before its projector has begun finds it empty and not missing.
  for (const { projection } of readModelsToRun) await platform.projectionStore.prepare(projection);

  const isLoaded = does.has('projector') && (await loadDemo(platform, log, interrupted));
  if (does.has('projector')) {
    const projector = runProjector(platform, log);
    started.defer(() => projector.stop());
    const notary = keepNotary(platform, log);
    started.defer(() => notary.stop());
  }
  const api = does.has('api') ? await createApp(platform, log) : undefined;
  if (does.has('worker')) await startWorker(platform, log, api, started);
  // A demonstration shows itself when it is complete; otherwise requests are welcome while read models catch up.
  if (isLoaded) await catchUp(platform, log, interrupted);

  interrupted.throwIfAborted();
  let url: string | undefined;
  if (api !== undefined) {
    started.defer(() => api.close());
    await api.listen(configuration.port, configuration.host);
    url = await api.getUrl();
  }
  const { clock, demoClock, mailbox } = platform;
  const isDemo = demoClock?.isSet() === true;
  const told = { configuration, today: clock.today(), isDemo, hasMailbox: mailbox !== undefined };
  welcome({ ...told, ...(url !== undefined && { url }) }, log);
  return url;
};

const claimFolder = async ({ dataDir }: Configuration, started: AsyncDisposableStack): Promise<void> => {
  try {
    const claim = await takeLock(dataLayout(dataDir).locks, 'server');
    started.defer(() => claim.release());
  } catch (error) {
    throw error instanceof LockHeld ? new AlreadyServed(dataDir, error.pid) : error;
  }
};

/** The worker sends letters by the services of the application, which it shares with the interface if there is one. */
const startWorker = async (
  platform: Platform,
  log: Log,
  api: INestApplicationContext | undefined,
  started: AsyncDisposableStack,
): Promise<void> => {
  const app = api ?? (await NestFactory.createApplicationContext(AppModule.of(platform), frameworkOptions(log)));
  await api?.init();
  const worker = await runWorker(platform, app, log);
  started.defer(() => worker.stop());
};
