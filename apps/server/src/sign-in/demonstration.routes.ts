import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { belongs, isRole } from '@termijn/access';
import { demonstrationPath, isInventedCode, type Demonstration, type Invented } from '@termijn/adapters';
import { tongueOf } from '../http/tongue';
import { choicePage } from './sign-in.pages';

const choice = `${demonstrationPath}/choice/:uid`;

/**
 * Puts up the demonstration of an issuer. It lies beside the interface and not in it: it reads forms, which nothing
 * else here does, and is no part of the service where real people are concerned.
 */
export const putUpDemonstration = (app: NestFastifyApplication, demonstration: Demonstration): void => {
  const server = app.getHttpAdapter().getInstance();
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => {
      done(null);
    });
    scope.get<{ Params: { uid: string } }>(choice, async ({ url, headers }, reply) =>
      reply.type('text/html; charset=utf-8').send(choicePage(pathOf(url), tongueOf(headers['accept-language']), false)),
    );
    scope.post<{ Params: { uid: string } }>(choice, async ({ url, raw, headers }, reply) => {
      const invented = inventedIn(new URLSearchParams(await text(raw)));
      if (invented === undefined) {
        const page = choicePage(pathOf(url), tongueOf(headers['accept-language']), true);
        return reply.status(400).type('text/html; charset=utf-8').send(page);
      }
      return reply.redirect(await demonstration.choose(raw, reply.raw, invented), 303);
    });
    scope.all(`${demonstrationPath}/*`, async ({ raw }, reply) => {
      takeOver(reply);
      await demonstration.handle(raw, reply.raw);
    });
  });
};

const pathOf = (url: string): string => url.split('?')[0] ?? '';

interface Hijackable {
  readonly raw: ServerResponse;
  hijack(): unknown;
  getHeaders(): Readonly<Record<string, number | string | string[] | undefined>>;
}

/** Lets the provider answer by itself, with the headers that every answer has. */
const takeOver = (reply: Hijackable): void => {
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value);
};

/** The choice in a form; nothing when it is none that anybody could be. */
const inventedIn = (form: URLSearchParams): Invented | undefined => {
  const [role, organisation = '', who = ''] = ['role', 'organisation', 'who'].map((field) => form.get(field) ?? '');
  return isRole(role) && belongs({ role, organisation }) && isInventedCode(who)
    ? { who, role, organisation }
    : undefined;
};
