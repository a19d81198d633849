import { checkDossierFile, readTrust, type Verdict } from '@termijn/proof';
import { element, place } from './elements';
import { shownVerdict } from './shown-verdict';
import { pageWords, tongues, type Tongue } from './words';

const language = place('language', HTMLSelectElement);
const file = place('file', HTMLInputElement);
const keys = place('keys', HTMLTextAreaElement);
const drop = place('drop', HTMLElement);
const result = place('result', HTMLElement);

/** What was chosen last, and what came of it; shown again in another language, checked again with other keys. */
let chosen: Uint8Array | undefined;
let verdict: Verdict | undefined;

const tongue = (): Tongue => tongues.find((known) => known === language.value) ?? 'nl';

const speak = (): void => {
  const words = pageWords[tongue()];
  document.documentElement.lang = tongue();
  document.title = words.title;
  const texts = {
    title: words.title,
    'language-label': words.language,
    intro: words.intro,
    'file-label': words.file,
    'keys-title': words.keysTitle,
    'keys-help': words.keysHelp,
    'keys-label': words.keys,
  };
  for (const [id, text] of Object.entries(texts)) place(id, HTMLElement).textContent = text;
  if (verdict !== undefined) result.replaceChildren(...shownVerdict(verdict, tongue()));
};

const check = async (): Promise<void> => {
  const { trust, unread } = readTrust(keys.value);
  const wrong = unread.map((line) => `${pageWords[tongue()].keysWrong}: ${line.slice(0, 80)}`);
  place('keys-wrong', HTMLElement).textContent = wrong.join('\n');
  const bytes = chosen;
  if (bytes === undefined) return;
  result.replaceChildren(element('p', {}, pageWords[tongue()].busy));
  const found = await checkDossierFile(bytes, trust);
  // Another file may have been chosen meanwhile, and its verdict is the one to be shown.
  if (bytes !== chosen) return;
  verdict = found;
  speak();
};

const take = async (given: File | undefined): Promise<void> => {
  if (given === undefined) return;
  chosen = new Uint8Array(await given.arrayBuffer());
  await check();
  result.focus();
};

const preferred = navigator.languages.map((name) => name.slice(0, 2));
language.value = preferred.find((name) => (tongues as readonly string[]).includes(name)) ?? 'nl';
language.addEventListener('change', speak);
keys.addEventListener('change', () => void check());
file.addEventListener('change', () => void take(file.files?.[0]));
for (const kind of ['dragover', 'dragleave', 'drop'] as const)
  document.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.classList.toggle('over', kind === 'dragover');
    if (kind === 'drop') void take(event.dataTransfer?.files[0]);
  });
speak();
