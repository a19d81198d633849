import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** How the server shall behave from now on. */
export type Misbehaviour =
  /** Cut every connection; new ones are taken at once. */
  | { readonly do: 'drop' }
  /** Cut every connection and take no new one until told to `accept`. */
  | { readonly do: 'refuse' }
  | { readonly do: 'accept' }
  /** Answer everything so much later; 0 ends it. */
  | { readonly do: 'delay'; readonly milliseconds: number }
  /** Write the next so many appends, but never answer them. */
  | { readonly do: 'swallow'; readonly answers: number }
  /** Answer the next so many appends twice. */
  | { readonly do: 'answer-twice'; readonly answers: number };

/** What the server has seen of its clients since it started. */
export interface Observation {
  /** Appends asked for, repetitions included. */
  readonly appends: number;
  /** Answers to appends that were sent. */
  readonly answers: number;
  /** Reads and subscriptions open at this moment. */
  readonly readers: number;
}

/** A server in a process of its own that speaks the protocol of EventStoreDB. */
export interface EventStoreDbServer {
  readonly connectionString: string;
  /** The authority to trust, when the server speaks TLS. */
  readonly caFile?: string;
  misbehave(how: Misbehaviour): Promise<void>;
  observe(): Promise<Observation>;
  /** Kills the process and starts another at the same port, with the same data or with none. */
  restart(options?: { readonly empty?: boolean }): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the test double of EventStoreDB; it ends with `stop()`, or with the process that started it. */
export const startEventStoreDbServer = async ({ tls = false } = {}): Promise<EventStoreDbServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'termijn-eventstoredb-'));
  const settings = { file: join(folder, 'log.jsonl'), tls };
  const caFile = join(dirname(serverFile()), 'certificates', 'ca.crt');
  let running = await launch({ ...settings, port: 0 });
  const { port } = running;

  const command = (message: object): Promise<unknown> => running.command(message);
  return {
    connectionString: tls
      ? `esdb://localhost:${String(port)}?tlsCAFile=${caFile}`
      : `esdb://127.0.0.1:${String(port)}?tls=false`,
    ...(tls ? { caFile } : {}),
    misbehave: async (how) => {
      await command(how);
    },
    observe: async () => (await command({ do: 'observe' })) as Observation,
    restart: async ({ empty = false } = {}) => {
      await running.kill();
      if (empty) rmSync(settings.file);
      running = await launch({ ...settings, port });
    },
    stop: async () => {
      await running.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** The program of the server, found from the sources as well as from a build that lies elsewhere in the repository. */
const serverFile = (): string => {
  const inRepository = join('libs', 'testkit', 'src', 'eventstoredb-server', 'main.cjs');
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, inRepository);
    if (existsSync(candidate)) return candidate;
  }
  throw new Error(`${inRepository} was not found above ${__dirname}`);
};

interface Running {
  readonly port: number;
  command(message: object): Promise<unknown>;
  kill(): Promise<void>;
}

interface Reply {
  readonly to?: number;
  readonly listening?: number;
  readonly result?: unknown;
  readonly error?: string;
}

const launch = async (settings: {
  readonly file: string;
  readonly tls: boolean;
  readonly port: number;
}): Promise<Running> => {
  const child = fork(serverFile(), [JSON.stringify(settings)], { execArgv: [] });
  const replies = new Map<number, (reply: Reply) => void>();
  const { listening, error } = await firstReply(child);
  if (listening === undefined) throw new Error(`the test server did not start: ${String(error)}`);
  child.on('message', (reply: Reply) => replies.get(reply.to ?? -1)?.(reply));

  let lastId = 0;
  return {
    port: listening,
    command: (message) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        replies.set(id, (reply) => {
          replies.delete(id);
          if (reply.error === undefined) resolve(reply.result);
          else reject(new Error(reply.error));
        });
        child.send({ ...message, id });
      }),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
};

const firstReply = (child: ChildProcess): Promise<Reply> =>
  new Promise((resolve) => {
    child.once('message', (reply) => resolve(reply as Reply));
    child.once('exit', (code, signal) => resolve({ error: `it ended with ${String(code ?? signal)}` }));
  });
