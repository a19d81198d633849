import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { finish, root, say } from './run.mjs';

// `npm run sbom [-- FILE]`: what the program and its tools consist of, as CycloneDX. Reads the lock file only and asks nobody.
await finish(async () => {
  const file = resolve(root, process.argv[2] ?? 'dist/sbom.cdx.json');
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--offline'];
  const child = spawn('npm', args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new Error(`"npm ${args.join(' ')}" ended with code ${code}`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, printed);
  say(`termijn: wrote ${JSON.parse(printed).components.length} components to ${file}`);
  return 0;
});
