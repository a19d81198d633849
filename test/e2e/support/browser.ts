/** What a browser was answered. */
export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
  /** Where it was sent, when it does not follow. */
  readonly location: string;
  /** The cookies that were set by this answer, as they were written. */
  readonly cookies: readonly string[];
}

/** A browser as far as sign-in needs one: it keeps cookies, follows redirections and sends forms. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();

  /** The value of a cookie of a site. */
  cookie(site: string, name: string): string | undefined {
    return this.#jar(new URL(site)).get(name);
  }

  /** Puts a cookie into the jar of a site, as an attacker would like to. */
  plant(site: string, name: string, value: string): void {
    this.#jar(new URL(site)).set(name, value);
  }

  /** Asks for one page, without following. */
  async ask(address: string | URL, form?: Readonly<Record<string, string>>): Promise<Page> {
    const url = new URL(address);
    const cookie = [...this.#jar(url)].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      method: form === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: { ...(cookie !== '' && { cookie }), ...(form !== undefined && { 'sec-fetch-site': 'same-origin' }) },
      ...(form !== undefined && { body: new URLSearchParams(form) }),
    });
    const cookies = response.headers.getSetCookie();
    for (const written of cookies) this.#store(url, written);
    const location = response.headers.get('location') ?? '';
    return { url, status: response.status, text: await response.text(), location, cookies };
  }

  /** Goes to a page, and on to wherever it is sent; `until` stops it in front of an address. */
  async go(
    address: string | URL,
    form?: Readonly<Record<string, string>>,
    until: (next: URL) => boolean = () => false,
  ): Promise<Page> {
    let page = await this.ask(address, form);
    for (let step = 0; page.location !== '' && step < 20; step++) {
      const next = new URL(page.location, page.url);
      if (until(next)) break;
      page = await this.ask(next);
    }
    return page;
  }

  #jar(url: URL): Map<string, string> {
    const jar = this.#jars.get(url.origin) ?? new Map<string, string>();
    this.#jars.set(url.origin, jar);
    return jar;
  }

  #store(url: URL, written: string): void {
    const [pair = '', ...attributes] = written.split(';').map((part) => part.trim());
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const isOver = attributes.some((attribute) => /^max-age=0$|^expires=thu, 01 jan 1970/i.test(attribute));
    if (isOver || value === '') this.#jar(url).delete(name);
    else this.#jar(url).set(name, value);
  }
}
