import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { build } from './build.mjs';
import { finish, pinnedNode, root, say } from './run.mjs';
import { setUp } from './setup.mjs';

/** Starts a built application that writes to us instead of to the terminal. */
const start = (name, args) =>
  spawn(pinnedNode, [join(root, 'dist', 'apps', name, 'main.js'), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });

const ended = async (child) => {
  const [code] = child.exitCode === null ? await once(child, 'close') : [child.exitCode];
  if (code !== 0) throw new Error(`a program that describes itself ended with code ${code}`);
};

/** A page about the law, as the command line prints it. */
const law = async (name) => {
  const child = start('cli', ['law', name]);
  const printed = await text(child.stdout);
  await ended(child);
  return printed;
};

/** The address that a server names when it is ready; nothing when it ends before. */
const addressOf = async (server) => {
  for await (const line of createInterface(server.stdout)) {
    const { msg, url } = JSON.parse(line);
    if (msg === 'ready') return url;
  }
  return undefined;
};

/** The description of the interface, as a server with an empty log gives it. */
const description = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'termijn-docs-'));
  const server = start('server', ['--port', '0', '--data', folder, '--no-demo']);
  try {
    const url = await addressOf(server);
    const answer = url === undefined ? undefined : await fetch(`${url}/doc/openapi.yaml`);
    return await answer?.text();
  } finally {
    server.kill('SIGTERM');
    server.stdout.resume();
    await ended(server);
    await rm(folder, { recursive: true });
  }
};

// `npm run docs`: the documents that are printed from the code.
await finish(async () => {
  await setUp();
  await build();
  const pages = {
    'law.md': await law('print'),
    'rulebook.md': await law('rulebook'),
    'access.md': await law('access'),
    'openapi.yaml': await description(),
  };
  for (const [file, content] of Object.entries(pages)) {
    await writeFile(join(root, 'docs', file), content);
    say(`termijn: printed docs/${file}`);
  }
  return 0;
});
