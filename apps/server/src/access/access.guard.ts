import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { accessRefusalWords, mayEnter, scopeOf, type FileBond, type GuardedDoor, type Verdict } from '@termijn/access';
import { isMunicipality, isOffice } from '@termijn/domain';
import { isUuid } from '@termijn/engine';
import type { HttpRequest } from '../http/exchange';
import { problem, Problem, SignInFirst } from '../http/problem';
import type { Identified } from '../sign-in/identified';
import { routeOf, type Route } from './door-of';
import { Files, type Looked } from './files';
import { noteLook } from './looks';
import { viewerOf } from './viewer';

/**
 * Asks the table of access before anything else looks at a request: who may come in by this route, and into which file.
 * A file of others is answered like one that does not exist, so that nobody learns by asking who has a file.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly files: Files) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const route = routeOf(context.getClass(), context.getHandler());
    if (route.door === 'open') return true;
    if (route.isPage && route.shows && request.identified === undefined) throw new SignInFirst(request.url);
    const viewer = viewerOf(request);
    // A route that the table does not know lets nobody in.
    if (route.door === undefined) throw new Problem('not-for-this-role', accessRefusalWords['not-for-this-role'], 403);
    requireAllowed(mayEnter(viewer, route.door, 'some'));
    await this.requireOwn(viewer, route.door, route, request);
    return true;
  }

  private async requireOwn(viewer: Identified, door: GuardedDoor, route: Route, request: HttpRequest): Promise<void> {
    const sees = scopeOf(viewer, door);
    if (!route.path.includes('/:')) {
      if (!route.shows && sees !== 'all') requireToBeTheirs(viewer, door, route, request);
      return;
    }
    // Of what is everybody's who may at all, only a look at a file has to be known by its file.
    if (sees === 'all' && !route.shows) return;
    const looked = await this.files.behind(route.path, request.params);
    if (sees !== 'all' && !(await this.isTheirs(viewer, door, looked, request))) throw problem('resource-not-found');
    if (route.shows && door !== 'read.access-log' && looked !== undefined)
      noteLook(request, { ...looked, what: route.name });
  }

  private async isTheirs(
    viewer: Identified,
    door: GuardedDoor,
    looked: Looked | undefined,
    { body, headers }: HttpRequest,
  ): Promise<boolean> {
    const bond = looked === undefined ? undefined : await this.files.bondOf(looked.file);
    if (looked === undefined || bond === undefined) return false;
    if (mayEnter(viewer, door, joined(bond, body)).allowed) return true;
    // What moved a file away may be asked again under its key, and is answered as the first time.
    const key = headers['idempotency-key'];
    const again = typeof key === 'string' ? key.toLowerCase() : undefined;
    return isUuid(again) && (await this.files.wasDoneUnder(looked.stream, again, viewer.organisation));
  }
}

/** Lets what is allowed pass. Throws a `Problem` that names the row and the refusal for what is not. */
export const requireAllowed = (verdict: Verdict): void => {
  if (verdict.allowed) return;
  const { refusal, row, why } = verdict;
  throw new Problem(refusal, why, 403, { row });
};

/** The routes that open a file, whose bodies cannot pass without a municipality: what names none is told so by their rules. */
const openings: readonly string[] = ['assessNewcomer', 'receiveVolunteer'];

const requireToBeTheirs = (viewer: Identified, door: GuardedDoor, { name }: Route, { body }: HttpRequest): void => {
  const bond = bondToBe(body);
  if (bond.municipality === 'none' && openings.includes(name)) return;
  requireAllowed(mayEnter(viewer, door, bond));
};

const textOf = (body: unknown, field: string): unknown =>
  typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>)[field] : undefined;

/** What the file that a request opens would be tied to. What is no municipality or office ties it to none. */
const bondToBe = (body: unknown): FileBond => {
  const [municipality, office] = [textOf(body, 'municipality'), textOf(body, 'office')];
  return {
    municipality: isMunicipality(municipality) ? municipality : 'none',
    office: isOffice(office) ? office : 'none',
    handedOver: false,
  };
};

/** A file that no office has yet is tied to the one that the request registers it with: nobody registers for another. */
const joined = (bond: FileBond, body: unknown): FileBond =>
  bond.office === 'none' ? { ...bond, office: bondToBe(body).office } : bond;
