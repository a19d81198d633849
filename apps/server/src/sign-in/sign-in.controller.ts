import { Controller, Get, Header, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { NotIdentified, type IdentityProvider, type Platform } from '@termijn/adapters';
import type { HttpReply, HttpRequest } from '../http/exchange';
import { problem } from '../http/problem';
import { tongueOf } from '../http/tongue';
import type { Log } from '../log';
import { PLATFORM } from '../platform.module';
import { cookieIn, setCookie, type CookiePurpose } from './cookies';
import type { Identity, Known } from './identity';
import { signInPaths } from './paths';
import { returnPathOf } from './return-path';
import { signInLimit, type BegunSignIn } from './sessions';
import { capacitiesPage, failurePage, signedOutPage, waysInPage } from './sign-in.pages';
import { signInWords } from './sign-in.words';

/** Those who say who people are, by token. */
export const IDENTITY = Symbol('Identity');

/** Where it is said that somebody signed in or failed to, by token: pseudonyms and codes alone. */
export const SIGN_IN_LOG = Symbol('SignInLog');

const textHtml = 'text/html; charset=utf-8';

/** Sign-in in a browser: away to an issuer and back, the choice of a capacity, and sign-out. */
@ApiExcludeController()
@Controller()
export class SignInController {
  private readonly isSecure: boolean;

  constructor(
    @Inject(IDENTITY) private readonly identity: Identity,
    @Inject(SIGN_IN_LOG) private readonly log: Log,
    @Inject(PLATFORM) { configuration }: Platform,
  ) {
    this.isSecure = configuration.edge.behindTls;
  }

  @Get('sign-in')
  @Header('Content-Type', textHtml)
  waysIn(@Query('returnTo') returnTo: unknown): string {
    const ways = this.identity.providers.map(({ settings: { key, name } }) => ({ key, name }));
    return waysInPage(ways, returnPathOf(returnTo));
  }

  @Get('sign-in/with/:key')
  async begin(
    @Param('key') key: string,
    @Query('returnTo') returnTo: unknown,
    @Req() request: HttpRequest,
    @Res() reply: HttpReply,
  ): Promise<void> {
    const provider = this.providerOf(key);
    if (provider === undefined) throw problem('resource-not-found');
    const redirectUri = this.addressOf(request, signInPaths.callback);
    const { address, pending } = await provider.begin(redirectUri);
    const begun: BegunSignIn = { ...pending, issuer: key, redirectUri, returnTo: returnPathOf(returnTo) };
    const id = await this.identity.sessions.begin(begun);
    go(reply, address, [this.cookie('sign-in', id, signInLimit / 1000)]);
  }

  @Get('sign-in/callback')
  async comeBack(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const { sessions } = this.identity;
    const id = cookieIn(request.headers, 'sign-in', this.isSecure);
    const begun = id === undefined ? undefined : await sessions.comeBack(id);
    const known = begun === undefined ? undefined : await this.finish(begun, request.url);
    const done = [this.cookie('sign-in')];
    if (begun === undefined || known === undefined) {
      this.log.warn('signing in failed', { issuer: begun?.issuer ?? 'none', trace: request.id });
      show(reply, 400, failurePage(signInWords.failed), done);
      return;
    }
    const [only, ...others] = known.capacities;
    if (only === undefined) {
      this.log.warn('somebody without a capacity signed in', { issuer: begun.issuer, who: known.who });
      show(reply, 403, failurePage(signInWords.noCapacity), done);
      return;
    }
    await this.closeSession(request);
    const { issuer, returnTo } = begun;
    const acting = others.length === 0 ? { acting: only } : {};
    const session = await sessions.open({ ...known, issuer, returnTo, ...acting });
    this.log.info('somebody signed in', { issuer, who: known.who, capacities: known.capacities.length });
    go(reply, others.length === 0 ? returnTo : signInPaths.capacities, [...done, this.cookie('session', session)]);
  }

  @Get('sign-in/capacities')
  async capacities(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const session = await this.sessionOf(request);
    if (session === undefined) go(reply, signInPaths.start);
    else show(reply, 200, capacitiesPage(session.capacities, tongueOf(request.headers['accept-language'])));
  }

  @Post('sign-in/capacities/:index')
  async act(@Param('index') index: string, @Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const session = await this.sessionOf(request);
    if (session === undefined) {
      go(reply, signInPaths.start);
      return;
    }
    const acting = /^\d{1,3}$/.test(index) ? session.capacities[Number(index)] : undefined;
    if (acting === undefined) throw problem('resource-not-found');
    await this.closeSession(request);
    const id = await this.identity.sessions.open({ ...session, acting }, session.startedAt);
    this.log.info('somebody took up a capacity', { who: session.who, ...acting });
    go(reply, session.returnTo, [this.cookie('session', id)]);
  }

  @Post('sign-out')
  async signOut(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const session = await this.sessionOf(request);
    await this.closeSession(request);
    if (session !== undefined) this.log.info('somebody signed out', { issuer: session.issuer, who: session.who });
    const provider = session && this.providerOf(session.issuer);
    const back = this.addressOf(request, signInPaths.signedOut);
    // Whoever cannot be reached signs nobody out; here it is done all the same.
    const elsewhere = await provider?.signOut(back).catch(() => undefined);
    show(reply, 200, signedOutPage(elsewhere), [this.cookie('session')]);
  }

  @Get('signed-out')
  @Header('Content-Type', textHtml)
  signedOut(): string {
    return signedOutPage(undefined);
  }

  /** Who came back; nobody when anything about it is not as it has to be. */
  private async finish({ issuer, redirectUri, ...pending }: BegunSignIn, url: string): Promise<Known | undefined> {
    const provider = this.providerOf(issuer);
    if (provider === undefined) return undefined;
    const { search } = new URL(url, redirectUri);
    try {
      return this.identity.read(provider, await provider.finish(new URL(search, redirectUri), pending));
    } catch (error) {
      if (error instanceof NotIdentified) return undefined;
      throw error;
    }
  }

  private providerOf(key: string): IdentityProvider | undefined {
    return this.identity.providers.find(({ settings }) => settings.key === key);
  }

  private async sessionOf({ headers }: HttpRequest) {
    const id = cookieIn(headers, 'session', this.isSecure);
    return id === undefined ? undefined : this.identity.sessions.find(id);
  }

  private async closeSession({ headers }: HttpRequest): Promise<void> {
    const id = cookieIn(headers, 'session', this.isSecure);
    if (id !== undefined) await this.identity.sessions.close(id);
  }

  private cookie(purpose: CookiePurpose, value?: string, seconds?: number): string {
    return setCookie(purpose, this.isSecure, value, seconds);
  }

  /** An address of this service under the name that the browser knows it by. */
  private addressOf({ headers: { host = '' } }: HttpRequest, path: string): string {
    return `${this.isSecure ? 'https' : 'http'}://${host}${path}`;
  }
}

const go = (reply: HttpReply, address: string, cookies: readonly string[] = []): void => {
  reply.status(303).header('Location', address).header('Set-Cookie', cookies).send('');
};

const show = (reply: HttpReply, status: number, page: string, cookies: readonly string[] = []): void => {
  reply.status(status).header('Content-Type', textHtml).header('Set-Cookie', cookies).send(page);
};
