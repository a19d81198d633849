import type { Day } from '@termijn/kernel';
import type { Authority } from '../reference/authority';
import { legalBasis, type LegalPart } from '../rulebook/legal-texts';
import { regimeOn } from '../rulebook/regime';
import type { RuleVersion } from '../rulebook/rule';
import { ruleOn } from '../rulebook/rulebook';
import { commandTypes, probesOf } from './action-probes';
import { dueFacts } from './keeping/keeping.rules';
import { obligationCompetence } from './obligation.competence';
import { openDeadlines, runningTerm } from './obligation.deadlines';
import type { ObligationCommand, ObligationRefusal } from './obligation.events';
import { obligation } from './obligation.law';
import type { ObligationFile } from './obligation.state';

type CommandType = ObligationCommand['type'];

/** Something that can be asked about a file, with what the law would answer on a day. */
export interface Action {
  readonly command: CommandType;
  /** Who may ask it. */
  readonly by: readonly Authority[];
  /** `idle` when the law would grant it and nothing would change. */
  readonly state: 'possible' | 'idle' | 'blocked';
  /** Why not; there when, and only when, it is blocked. */
  readonly refusal?: ObligationRefusal;
  /** The first day on which the law would say yes if nothing else happens; absent where no term or suspension tells. */
  readonly from?: Day;
  /** Where the step is written or, when it is blocked, what blocks it; absent before the duty existed. */
  readonly article?: string;
  /** The rule that blocks it, where a rule of the rulebook does. */
  readonly ruleVersion?: RuleVersion;
}

/**
 * Everything that can be asked about a file on a day. The law itself is asked, on commands as they might be given, so
 * that what is shown as possible is what it grants. Nothing is decided by asking.
 */
export const possibleActions = (file: ObligationFile, today: Day): readonly Action[] => {
  // Stryker disable next-line EqualityOperator: of today the law is asked first, and asking it twice changes nothing
  const days = turningPoints(file).filter((day) => day > today);
  return commandTypes.map((command) => actionOf(file, command, today, days));
};

const actionOf = (file: ObligationFile, command: CommandType, today: Day, days: readonly Day[]): Action => {
  const by = obligationCompetence[command];
  const now = answerTo(file, command, today);
  const basis = articleOf(parts[command], today);
  if (now === 'possible') return { command, by, state: now, ...basis };
  const from = days.find((day) => answerTo(file, command, day) === 'possible');
  const later = from === undefined ? {} : { from };
  if (now === 'idle') return { command, by, state: now, ...later, ...basis };
  return { command, by, state: 'blocked', refusal: now, ...later, ...basis, ...grounds[now]?.(file, today) };
};

/** What the law answers to any command of a type; the refusal of the likeliest one when it refuses them all. */
const answerTo = (file: ObligationFile, command: CommandType, on: Day): 'possible' | 'idle' | ObligationRefusal => {
  const decisions = probesOf(command, file, on).map((probe) => obligation.decide(file, probe));
  if (decisions.some((decision) => decision.granted && decision.events.length > 0)) return 'possible';
  const likeliest = decisions[0]!;
  return likeliest.granted ? 'idle' : likeliest.refusal;
};

/** The days on which the calendar will find something, if it is kept and nothing else happens. */
const turningPoints = (file: ObligationFile): readonly Day[] => {
  // A reminder lies ahead of its term, so that what is owed first stands first.
  const [first] = openDeadlines(file);
  if (first === undefined) return [];
  const next = first.dueOn;
  // Whatever is due on a day is answered on that day, so the rest lies later, and there is less of it every time.
  return [next, ...turningPoints(dueFacts(file, next).reduce((so, fact) => obligation.evolve(so, fact), file))];
};

/** The part of the law that each step rests on. */
const parts: Readonly<Record<CommandType, LegalPart>> = {
  AssessNewcomer: 'target-group',
  RecordCertificateReceipt: 'imposition',
  RegisterWithOffice: 'registration',
  RecordRegistrationProof: 'registration',
  FollowVoluntarily: 'target-group',
  RecordPathStep: 'programme',
  GrantDispensation: 'programme',
  TransferToOffice: 'transfer',
  RecordOfficeFile: 'closure',
  RecordCompletion: 'completion',
  RecordCompletionProof: 'completion',
  KeepCalendar: 'control',
  IssueNoticeOfDefault: 'control',
  RecordNoticeReceipt: 'control',
  WithdrawNotice: 'control',
  HandOverFile: 'control',
  TakeBackFile: 'control',
  RequestExemption: 'exemption',
  GrantExemption: 'exemption',
  RefuseExemption: 'exemption',
  GrantSuspension: 'suspension',
  ExtendSuspension: 'suspension',
  EndSuspension: 'suspension',
  RecordMove: 'imposition',
  RecordLifeEvent: 'target-group',
  SettleQuestion: 'general-law',
  CorrectFact: 'general-law',
  CorrectIdentity: 'general-law',
  AdoptFile: 'general-law',
};

const articleOf = (part: LegalPart, on: Day): Pick<Action, 'article'> => {
  const regime = regimeOn(on);
  return regime === undefined ? {} : { article: legalBasis[part][regime] };
};

type Ground = Pick<Action, 'article' | 'ruleVersion'>;

/** What blocks a step rests on the law as well, and not always on the part that the step rests on. */
const grounds: Readonly<Partial<Record<ObligationRefusal, (file: ObligationFile, on: Day) => Ground>>> = {
  suspended: (_, on) => articleOf('suspension', on),
  'exemption-pending': (_, on) => articleOf('exemption', on),
  'proof-awaited': (_, on) => {
    const rule = ruleOn('burden.whileProofAwaited', on);
    return rule === undefined ? {} : { article: rule.article, ruleVersion: rule.version };
  },
  'term-still-running': (file) => {
    // Stryker disable OptionalChaining,StringLiteral,ConditionalExpression: a term that still runs has an end; only the compiler asks
    const end = runningTerm(file)?.end ?? 'unknown';
    return end === 'unknown' ? {} : { ruleVersion: end.rule };
    // Stryker restore OptionalChaining,StringLiteral,ConditionalExpression
  },
};
