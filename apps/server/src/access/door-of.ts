import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { pageDoors, routeDoors, type Door } from '@termijn/access';

/** Where the description of the interface keeps what a route is called. */
const operationMetadata = 'swagger/apiOperation';

/** What a route is called, where it is, and what comes in by it. */
export interface Route {
  /** The name of its operation; of a page, its path in words. */
  readonly name: string;
  /** Its path, with a colon before each place that a request fills: `/v1/cases/:id`. */
  readonly path: string;
  /** A page that a person looks at, and no part of the interface. */
  readonly isPage: boolean;
  /** Whether it shows something and changes nothing. */
  readonly shows: boolean;
  /** Absent for a route that the table does not know: nobody comes in there. */
  readonly door?: Door;
}

const pathOf = (part: object): string => String(Reflect.getMetadata(PATH_METADATA, part) ?? '');

const slashed = (...parts: readonly string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter((step) => step !== '')
    .join('/')}`;

const known = (doors: Readonly<Record<string, Door>>, name: string): Door | undefined =>
  Object.hasOwn(doors, name) ? doors[name] : undefined;

/** The route that a method of a controller answers. */
export const routeOf = (controller: Type, handler: object): Route => {
  const path = slashed(pathOf(controller), pathOf(handler));
  const operation = Reflect.getMetadata(operationMetadata, handler) as { readonly operationId?: string } | undefined;
  const isPage = operation?.operationId === undefined;
  const name = operation?.operationId ?? nameOfPage(path);
  const door = isPage ? known(pageDoors, path) : known(routeDoors, name);
  const shows = Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.GET;
  return { name, path, isPage, shows, ...(door !== undefined && { door }) };
};

/** `/mailbox/:id` is called `mailbox`. */
const nameOfPage = (path: string): string =>
  path
    .split('/')
    .filter((step) => /^[a-z]/.test(step))
    .join(' ');
