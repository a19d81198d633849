import { roleNames, type Viewer } from '@termijn/access';
import {
  capacitiesIn,
  clientIn,
  demonstrationKeyOf,
  NotIdentified,
  openDemonstration,
  outsideProvider,
  pseudonymOf,
  readIssuers,
  subjectIn,
  WrongConfiguration,
  type Claims,
  type Configuration,
  type Demonstration,
  type DemonstrationOptions,
  type IdentityProvider,
  type IssuerSettings,
  type Platform,
} from '@termijn/adapters';
import { faultsOfIssuers, viewersOf } from './capacities';
import { signInPaths } from './paths';
import { Sessions } from './sessions';
import { leavePage } from './sign-in.pages';

/** Somebody as an issuer knows them, in the words of this house. */
export interface Known {
  readonly who: string;
  readonly capacities: readonly Viewer[];
}

/** Those who say who people are, the sessions of those who signed in, and how claims are read. */
export interface Identity {
  readonly providers: readonly IdentityProvider[];
  /** The one of them at which people choose who they are. */
  readonly demonstration?: Demonstration;
  readonly sessions: Sessions;
  /** The moment, by the clock of the world. */
  now(): Date;
  /** Who claims are about. Throws `NotIdentified` when they tell nobody apart. */
  read(provider: IdentityProvider, claims: Claims): Known;
}

/** What is needed to open the identity of a server. */
export interface IdentityOptions {
  readonly platform: Pick<Platform, 'configuration' | 'peopleKey' | 'shortMemory'>;
  readonly now: () => Date;
  /** Asks this server itself. */
  readonly fetch: DemonstrationOptions['fetch'];
}

const nobody =
  'TERMIJN_ISSUERS or TERMIJN_ISSUERS_FILE must say who says who people are, for nobody could sign in; for trying out, ' +
  'TERMIJN_DEMO_IDENTITY=on lets whoever comes choose who they are';

/** The issuers that the settings name. Throws `WrongConfiguration`, also when nobody at all could sign in. */
export const requireIssuers = async ({ identity }: Configuration): Promise<readonly IssuerSettings[]> => {
  const read = await readIssuers(identity);
  if ('faults' in read) throw new WrongConfiguration(read.faults);
  const faults = faultsOfIssuers(read.issuers);
  if (faults.length > 0) throw new WrongConfiguration(faults);
  if (read.issuers.length === 0 && !identity.demonstration) throw new WrongConfiguration([nobody]);
  return read.issuers;
};

/** Opens what the settings ask for. Throws `WrongConfiguration`, also when nobody could sign in. */
export const openIdentity = async ({ platform, now, fetch }: IdentityOptions): Promise<Identity> => {
  const { configuration, peopleKey, shortMemory } = platform;
  const issuers = await requireIssuers(configuration);
  const demonstration = configuration.identity.demonstration
    ? await openDemonstration({
        key: await demonstrationKeyOf(configuration.dataDir),
        memory: shortMemory,
        roles: roleNames,
        callbackPath: signInPaths.callback,
        signedOutPath: signInPaths.signedOut,
        signOutPage: leavePage,
        behindTls: configuration.edge.behindTls,
        fetch,
      })
    : undefined;
  const providers = [...issuers.map(outsideProvider), ...(demonstration ? [demonstration.provider] : [])];
  return {
    providers,
    ...(demonstration !== undefined && { demonstration }),
    sessions: new Sessions(shortMemory, () => now().getTime()),
    now,
    read: (provider, claims) => knownBy(provider, claims, peopleKey, provider === demonstration?.provider),
  };
};

const knownBy = ({ settings }: IdentityProvider, claims: Claims, secret: Buffer, isInvented: boolean): Known => {
  const program = clientIn(settings, claims);
  const subject = program?.id ?? subjectIn(settings, claims);
  if (subject === undefined) throw new NotIdentified('nobody is told apart');
  // Codes of a demonstration are chosen by whoever comes, and name nobody.
  const who = isInvented ? subject : pseudonymOf(secret, settings.issuer, subject);
  return { who, capacities: viewersOf(program === undefined ? capacitiesIn(settings, claims) : [program.capacity]) };
};
