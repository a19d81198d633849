import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '@termijn/engine';
import { writtenTrust, type Trust } from '@termijn/proof';

const inRepository = join('dist', 'apps', 'verifier', 'index.html');

/** The page was not built. `npm run build` builds it with the programs. */
export class PageMissing extends Failure {
  readonly code = 'verifier-page-missing';
  readonly retryable = false;
}

/**
 * The page that checks dossiers without us, as one HTML file, with the keys that it is to offer for trust. Whoever gets
 * the page and the dossier from one hand should compare the keys with what another hand tells. Throws `PageMissing`.
 */
export const verifierPage = async (trust: Trust): Promise<string> => {
  const page = await readFile(pathOfPage(), 'utf8');
  return page.replace('%KEYS%', () => escaped(writtenTrust(trust)));
};

/** The policy that the page carries for itself, for whoever sends it over HTTP. */
export const policyOf = (page: string): string =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "default-src 'none'";

const pathOfPage = (): string => {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, inRepository);
    if (existsSync(path)) return path;
  }
  throw new PageMissing(`${inRepository} is not there; npm run build makes it`);
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
