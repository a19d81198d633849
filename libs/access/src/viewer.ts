import { isMunicipality, isOffice, obligation, type Obligation, type ObligationFile } from '@termijn/domain';
import { fold } from '@termijn/kernel';
import { roles, type OrganisationKind, type Role } from './roles';

/** Who asks: in which role, and of which organisation. */
export interface Viewer {
  readonly role: Role;
  /** The NIS code of a municipality, the key of an office, `ggc` or `service`. Anything else belongs nowhere. */
  readonly organisation: string;
}

/** What ties a file to organisations. Of a file that a command is about to open: what it would be tied to. */
export interface FileBond {
  /** The NIS code of the municipality that is responsible now; `none` without one. */
  readonly municipality: string;
  /** The key of the office that the person is registered with now; `none` without one. */
  readonly office: string;
  /** The file lies with the GGC. */
  readonly handedOver: boolean;
}

/** Which rows of a read model somebody may see: a condition that a query adds to its own. */
export type RowCondition =
  | { readonly rows: 'all' | 'none' | 'handed-over' }
  | { readonly rows: 'of'; readonly column: 'municipality' | 'office'; readonly is: string };

/**
 * What ties a file to organisations as it stands. One that was opened for the wrong person stays with those who had it,
 * for they answer for the mistake. A file that nobody opened is tied to none.
 */
export const bondOf = (file: ObligationFile): FileBond => {
  const tied = isMisfiled(file) ? beforeItPassed(file) : file;
  return {
    municipality: 'municipality' in tied ? tied.municipality : 'none',
    office: 'registration' in tied && tied.registration !== undefined ? tied.registration.office : 'none',
    handedOver: tied.phase === 'sanctioned',
  };
};

const isMisfiled = (file: Obligation): boolean => file.phase === 'closed' && file.because === 'misfiled';

/** The file as it stood before its facts went over to that of the right person. */
const beforeItPassed = ({ facts }: ObligationFile): Obligation =>
  fold(obligation, facts.slice(0, facts.map(({ type }) => type).lastIndexOf('IdentityCorrected')));

/** Whether the organisation has such a role at all. */
export const belongs = ({ role, organisation }: Viewer): boolean =>
  roles[role].organisations.some((kind) => isOfKind[kind](organisation));

/** The rows of the organisation's own files. */
export const ownRows = (organisation: string): RowCondition => {
  if (isMunicipality(organisation)) return { rows: 'of', column: 'municipality', is: organisation };
  if (isOffice(organisation)) return { rows: 'of', column: 'office', is: organisation };
  return { rows: organisation === 'ggc' ? 'handed-over' : 'none' };
};

/** Whether a file is among those rows. */
export const isAmong = (condition: RowCondition, file: FileBond): boolean => {
  if (condition.rows === 'of') return file[condition.column] === condition.is;
  return condition.rows === 'all' || (condition.rows === 'handed-over' && file.handedOver);
};

const isOfKind: Readonly<Record<OrganisationKind, (organisation: string) => boolean>> = {
  municipality: isMunicipality,
  office: isOffice,
  bon: (organisation) => organisation === 'bon',
  ggc: (organisation) => organisation === 'ggc',
  service: (organisation) => organisation === 'service',
};
