#!/usr/bin/env node
import { build } from '../launcher/build.mjs';
import { finish, runApp } from '../launcher/run.mjs';
import { setUp } from '../launcher/setup.mjs';

// `npx termijn`: the operator's commands, from a fresh clone as well. Paths in arguments count from the caller's folder.
await finish(async () => {
  await setUp();
  await build();
  return runApp('cli', process.argv.slice(2), { cwd: process.cwd() });
});
