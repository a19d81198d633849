import { build } from './build.mjs';
import { finish, runApp } from './run.mjs';
import { setUp } from './setup.mjs';

// `npm start`: from a fresh clone to a running server, in one command.
await finish(async () => {
  await setUp();
  await build();
  return runApp('server', process.argv.slice(2), { alone: true });
});
