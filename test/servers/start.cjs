const path = require('node:path');
const { register } = require('tsconfig-paths');
const { compilerOptions } = require('../../tsconfig.json');

// Jest maps the names of our libraries for the tests, but not for what it runs before them.
const unregister = register({ baseUrl: path.resolve(__dirname, '../..'), paths: compilerOptions.paths });
const { startServers } = require('./servers.ts');
unregister();

/** Runs once, before the first test that needs a server: starts a private PostgreSQL and a Redis for all of them. */
module.exports = async () => {
  globalThis.termijnServers = await startServers();
};
