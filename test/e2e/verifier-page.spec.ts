import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { typstTypesetter } from '@termijn/adapters';
import {
  attachmentName,
  base64Of,
  readTimestampResponse,
  sealedPdf,
  stampedBytes,
  timestampNonce,
  timestampRequest,
} from '@termijn/proof';
import { sampleDossier, sampleDossierText, sampleKeys, sampleTemplate } from '@termijn/testkit';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { timeAuthority, type TimeAuthority } from '../servers/time-authority';
import { call } from './support/program';

const { notary, witness, stranger } = sampleKeys;
const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const text = sampleDossierText();
const json = Buffer.from(text);
const typesetter = typstTypesetter();
const pdfWith = (bytes: Buffer): Buffer => {
  const attachment = { name: attachmentName, bytes };
  return Buffer.from(
    sealedPdf(typesetter.typeset({ template: sampleTemplate, data: { title: 'Dossier' }, attachment }), notary),
  );
};
const pdf = pdfWith(json);

/** The sample with a stamp of an authority over its checkpoint. */
const stampedBy = async (authority: TimeAuthority): Promise<Buffer> => {
  const nonce = timestampNonce(new Uint8Array(8));
  const asked = timestampRequest(stampedBytes(sampleDossier().checkpoint), nonce);
  const answer = await readTimestampResponse(await authority.answer(asked));
  if (answer === undefined || !('token' in answer)) throw new Error('the authority gave no token');
  const { token } = answer;
  return Buffer.from(sampleDossierText({ timestamp: () => base64Of(token) }));
};

/** Run in the page: which element has the focus. */
const focused = `document.activeElement?.id ?? ''`;

let folder: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let asked: string[];
let complaints: string[];

const openPage = async (name: string): Promise<void> => {
  await page.goto(pathToFileURL(join(folder, name)).href);
};

const choose = async (buffer: Buffer, name = 'dossier.pdf'): Promise<readonly (string | null)[]> => {
  await page.locator('#result').evaluate((element) => {
    element.replaceChildren();
  });
  await page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer });
  return heldLevels();
};

const heldLevels = (): Promise<readonly (string | null)[]> =>
  Promise.all(
    ['intact', 'attributed', 'independent'].map((level) => page.locator(`#level-${level}`).getAttribute('data-holds')),
  );

beforeAll(async () => {
  if (!existsSync(program))
    throw new Error(`these tests need Chromium: there is none at ${program}; install it or name another in CHROMIUM`);
  folder = await mkdtemp(join(tmpdir(), 'termijn-verifier-'));
  const keys = ['--key', notary.vkey, '--key', witness.vkey];
  for (const [name, args] of [
    ['known.html', keys],
    ['bare.html', []],
  ] as const)
    expect(await call('verifier', '--out', join(folder, name), ...args)).toMatchObject({ code: 0 });
  browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
});

beforeEach(async () => {
  [asked, complaints] = [[], []];
  context = await browser.newContext({ locale: 'nl-BE', offline: true });
  page = await context.newPage();
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
});

afterEach(async () => {
  await context.close();
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the page that checks dossiers, from a file and without a network', () => {
  it('says of a PDF and of its data that all levels hold, and asks nobody', async () => {
    await openPage('known.html');
    expect(await choose(pdf)).toEqual(['true', 'true', 'true']);
    expect(await choose(json, 'dossier.json')).toEqual(['true', 'true', 'true']);
    expect(asked).toEqual([pathToFileURL(join(folder, 'known.html')).href]);
    expect(complaints).toEqual([]);
  });

  it('is one small file', async () => {
    expect((await stat(join(folder, 'bare.html'))).size).toBeLessThan(600 * 1024);
  });

  it('lets nothing out, and runs nothing that is not its own', async () => {
    await openPage('known.html');
    const reached = await page.evaluate(`fetch('https://example.org/').then(() => 'reached', () => 'refused')`);
    const title = await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'document.title = "ran"';
      document.body.append(script);
      document.title;
    }`);
    expect([reached, title]).toEqual(['refused', 'Een dossier controleren']);
    expect(complaints.filter((line) => line.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(2);
  });

  it('trusts nobody by itself, and whom one names by hand', async () => {
    await openPage('bare.html');
    expect(await choose(pdf)).toEqual(['true', 'false', 'false']);
    await page.locator('summary').click();
    const trust = async (keys: string) => {
      await page.fill('#keys', keys);
      await page.locator('#keys').blur();
    };
    await trust(`old ${notary.vkey}\n${witness.vkey}`);
    await page.locator('#level-independent[data-holds=true]').waitFor();
    await expectText('niet meer in gebruik');
    await trust(stranger.vkey);
    await page.locator('#level-attributed[data-holds=false]').waitFor();
    await trust('no key at all');
    await page.getByRole('alert').filter({ hasText: 'no key at all' }).waitFor();
  });

  it('notices changes and answers to whatever it is given', async () => {
    await openPage('known.html');
    const changed = Array.from({ length: 24 }, (_, turn) => {
      const copy = Buffer.from(turn % 2 === 0 ? pdf : json);
      const at = Math.floor((copy.length / 24) * turn);
      copy[at]! ^= 1;
      return copy;
    });
    const others = [Buffer.alloc(0), Buffer.from('%PDF-'), Buffer.from('['.repeat(100_000)), pdf.subarray(0, -1)];
    for (const file of [...changed, ...others]) expect(await choose(file)).toEqual(['false', 'false', 'false']);
    expect(complaints).toEqual([]);
  });

  it('believes the stamp of an authority that one trusts, and of no other', async () => {
    const [authority, namesake] = [await timeAuthority('Klok'), await timeAuthority('Klok')];
    const stamped = await stampedBy(authority);
    const openedWith = async (pem: string, name: string): Promise<void> => {
      const [trust, out] = [join(folder, `${name}.txt`), join(folder, `${name}.html`)];
      await writeFile(trust, `${notary.vkey}\n${pem}`);
      expect(await call('verifier', '--out', out, '--trust', trust)).toMatchObject({ code: 0 });
      await openPage(`${name}.html`);
    };
    await openedWith(namesake.root, 'namesake');
    expect(await choose(stamped)).toEqual(['true', 'true', 'false']);
    await expectText('van een instantie die u niet opgaf');
    await openedWith(authority.root, 'authority');
    expect(await choose(stamped)).toEqual(['true', 'true', 'true']);
    await expectText('Tijdstempel: klopt - Klok');
    expect(await choose(pdfWith(stamped))).toEqual(['true', 'true', 'true']);
    stamped[stamped.lastIndexOf('"timestamp"') + 400]! ^= 1;
    expect(await choose(stamped)).toEqual(['false', 'false', 'false']);
    expect(complaints).toEqual([]);
    await Promise.all([authority.remove(), namesake.remove()]);
  });

  it('says so where a browser has no signatures for it, and does not call a good stamp a bad one', async () => {
    const authority = await timeAuthority('Klok');
    await page.addInitScript(`Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })`);
    await openPage('known.html');
    expect(await choose(await stampedBy(authority))).toEqual(['true', 'true', 'true']);
    await expectText('bewaar deze pagina als bestand');
    await authority.remove();
  });

  it('takes a file that is dropped on it', async () => {
    await openPage('known.html');
    await page.evaluate(`{
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([${JSON.stringify(text)}], 'dossier.json'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    }`);
    await page.locator('#level-independent[data-holds=true]').waitFor();
    expect(await heldLevels()).toEqual(['true', 'true', 'true']);
  });

  it.each([
    ['fr', 'Choisissez le dossier', 'Intact: oui'],
    ['en', 'Choose the dossier', 'Intact: yes'],
    ['nl', 'Kies het dossier', 'Ongewijzigd: ja'],
  ])('speaks %s', async (language, label, verdict) => {
    await openPage('known.html');
    await choose(pdf);
    await page.selectOption('#language', language);
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    expect(await page.getByLabel(label).count()).toBe(1);
    await expectText(verdict);
  });

  it('can be used with a keyboard and heard: labels, a live region and the focus on the result', async () => {
    await openPage('known.html');
    const reached = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(focused));
    }
    expect(reached).toEqual(['language', 'file', 'keys-title']);
    await choose(pdf);
    expect(await page.evaluate(focused)).toBe('result');
    expect(await page.getAttribute('#result', 'aria-live')).toBe('polite');
    const unlabelled = await page.evaluate(
      `[...document.querySelectorAll('input,select,textarea')].filter(({ labels }) => labels.length !== 1).map(({ id }) => id)`,
    );
    expect(unlabelled).toEqual([]);
  });

  const expectText = (words: string): Promise<void> => page.getByText(words).first().waitFor();
});
