import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Identified } from '../sign-in/identified';
import type { HttpRequest } from '../http/exchange';
import { problem } from '../http/problem';

/** Who looks. Throws a `Problem` when nobody signed in. */
export const viewerOf = ({ identified }: Pick<HttpRequest, 'identified'>): Identified => {
  if (identified === undefined) throw problem('not-signed-in');
  return identified;
};

/** Who looks, for a route that shows everybody their own. */
export const ViewedBy = createParamDecorator((_: unknown, context: ExecutionContext): Identified =>
  viewerOf(context.switchToHttp().getRequest<HttpRequest>()),
);
