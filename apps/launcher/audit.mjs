import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { finish, root, say } from './run.mjs';

/** What `npm audit` knows of the packages, as it says it; something else when the registry did not answer it. */
const asked = async () => {
  const child = spawn('npm', ['audit', '--json'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  try {
    return JSON.parse(await text(child.stdout));
  } catch {
    return {};
  }
};

/** From this severity on a known weakness fails the audit. */
const failing = ['moderate', 'high', 'critical'];

// `npm run audit`: 0 when no weakness is known, 1 when one is, 2 when nobody could be asked.
await finish(async () => {
  const { vulnerabilities, metadata, message = 'no answer' } = await asked();
  if (vulnerabilities === undefined || metadata?.vulnerabilities === undefined) {
    say(`termijn: nothing was audited, since the registry does not tell of weaknesses (${message})`);
    return 2;
  }
  const found = Object.values(vulnerabilities);
  for (const { name, severity, range } of found) say(`termijn: ${severity}: ${name} ${range}`);
  const bad = found.filter(({ severity }) => failing.includes(severity)).length;
  say(`termijn: ${found.length} packages with known weaknesses, ${bad} of them moderate or worse`);
  return bad > 0 ? 1 : 0;
});
