/** Runs once, after the last test: stops what `start.cjs` started. */
module.exports = async () => {
  for (const server of globalThis.termijnServers) await server.stop();
};
