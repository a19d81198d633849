import { parseArgs } from 'node:util';
import { WrongConfiguration, type Settings } from '@termijn/adapters';

/** What the command line can say: a variable of the configuration, or something to do once. */
export interface Options {
  readonly overrides: Settings;
  /** Delete the private database before the start. */
  readonly fresh: boolean;
  readonly help: boolean;
}

/** How to call the server. */
export const usage = `Usage: npm start -- [options]

  --port PORT       listen on this port (3000; 0 for any free one)
  --host HOST       listen on this address (127.0.0.1)
  --data FOLDER     keep everything in this folder (.data)
  --roles ROLES     do only this: api, worker, projector, with commas between them
  --no-demo         begin with an empty log and the time of the world
  --fresh           delete the private database of the data folder first
  --help            show this

Everything can be set by environment variables too; the README lists them, and npx termijn config show tells what is
in effect.
`;

/** Reads the command line. Throws `WrongConfiguration` for what it does not know. */
export const readOptions = (args: readonly string[]): Options => {
  const { port, host, data, roles, 'no-demo': noDemo, fresh = false, help = false } = parse(args);
  const overrides = {
    ...(port !== undefined && { PORT: port }),
    ...(host !== undefined && { HOST: host }),
    ...(data !== undefined && { TERMIJN_DATA: data }),
    ...(roles !== undefined && { TERMIJN_ROLES: roles }),
    ...(noDemo === true && { TERMIJN_DEMO: 'off' }),
  };
  return { overrides, fresh, help };
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        roles: { type: 'string' },
        'no-demo': { type: 'boolean' },
        fresh: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new WrongConfiguration([`${error instanceof Error ? error.message : String(error)} (see --help)`]);
  }
};
