import {
  appealOutcomeWords,
  appealWords,
  channelWords,
  confirmationWords,
  decisionWithdrawalWords,
  dropWords,
  hearingWords,
  noSanctionWords,
  noticeLanguageWords,
  returnWords,
  sendBackWords,
  type Motivation,
  type NoSanctionReason,
  type PaymentRef,
} from '@termijn/domain';
import type { SanctionWish } from '@termijn/features';
import type { Day, OfType } from '@termijn/kernel';
import { Option } from 'commander';
import { codeOption } from '../acts/cli-act';
import { centsArgument, documentArgument, eurosArgument, motivesArgument, paymentArgument } from './sanction-arguments';

type WishType = SanctionWish['type'];
type Fields<T extends WishType> = Omit<OfType<SanctionWish, T>, 'type' | 'on'>;
type Told = Readonly<Record<string, unknown>> & { readonly on: Day };

/** A step of a procedure that can be called by name. */
export interface SanctionStep {
  readonly name: string;
  readonly description: string;
  readonly options: readonly Option[];
  readonly wishOf: (told: Told) => SanctionWish;
}

/** A step whose options are just the fields of its wish; a field without an option does not compile. */
const step = <T extends WishType>(
  name: string,
  description: string,
  type: T,
  options: { readonly [F in keyof Fields<T>]-?: Option },
): SanctionStep => ({
  name,
  description,
  options: Object.values<Option>(options),
  // Every field has an option that proved it; the compiler does not know what the options hold.
  wishOf: (told) => ({ ...told, type }) as unknown as SanctionWish,
});

const dispatch = (): { readonly channel: Option; readonly language: Option } => ({
  channel: codeOption('channel', channelWords, 'how the letter goes out'),
  language: codeOption('language', noticeLanguageWords, 'the language it is written in'),
});
const appeal = (): Option => codeOption('appeal', appealWords, 'what is asked of the court');

const discharge: SanctionStep = {
  name: 'discharge',
  description: 'an official decides that nothing follows',
  options: [codeOption('reason', noSanctionWords, 'why')],
  wishOf: ({ on, reason }) => ({
    type: 'DecideSanction',
    choice: { kind: 'none', reason: reason as NoSanctionReason },
    on,
  }),
};

const propose: SanctionStep = {
  name: 'propose-fine',
  description: 'a first official proposes a fine',
  options: [
    new Option('--amount <euros>', 'how much, in whole euros').argParser(eurosArgument).makeOptionMandatory(),
    new Option('--motives <codes>', 'why, with commas between the codes')
      .argParser(motivesArgument)
      .makeOptionMandatory(),
    new Option('--capacity-considered', 'the waiting lists at the offices were weighed').default(false),
  ],
  wishOf: ({ on, amount, motives, capacityConsidered }) => ({
    type: 'DecideSanction',
    choice: {
      kind: 'fine',
      amount: amount as number,
      motivations: motives as readonly Motivation[],
      capacityConsidered: capacityConsidered as boolean,
    },
    on,
  }),
};

const pay: SanctionStep = {
  name: 'record-payment',
  description: 'money came in; payments add up',
  options: [
    new Option('--payment <id>', 'under which UUID it is booked').argParser(paymentArgument).makeOptionMandatory(),
    new Option('--amount <euros>', 'how much, as 83.33').argParser(centsArgument).makeOptionMandatory(),
  ],
  wishOf: ({ on, payment, amount }) => ({
    type: 'RecordPayment',
    payment: payment as PaymentRef,
    cents: amount as number,
    on,
  }),
};

/** Every step of a procedure that is a command with options, in the order in which they are mostly taken. */
export const sanctionSteps: readonly SanctionStep[] = [
  step('confirm', 'an official looked at what changed in the file; the procedure goes on', 'ConfirmFile', {
    reason: codeOption('reason', confirmationWords, 'why'),
  }),
  step('drop', 'the procedure ends without a decision', 'DropProcedure', {
    reason: codeOption('reason', dropWords, 'why'),
  }),
  step('return', 'the municipality gets its file back', 'ReturnFile', {
    reason: codeOption('reason', returnWords, 'why'),
  }),
  step('announce', 'the person is told what is meant to be done, and can answer', 'NotifyIntent', dispatch()),
  step('record-defence', 'the person answered in writing', 'RecordDefence', {
    document: new Option('--document <id>', 'under which UUID it is archived')
      .argParser(documentArgument)
      .makeOptionMandatory(),
  }),
  step('record-hearing', 'the person was heard, or had the chance', 'RecordHearing', {
    outcome: codeOption('outcome', hearingWords, 'how it went'),
  }),
  discharge,
  propose,
  step('send-back', 'an official does not agree with the proposed fine', 'SendBackProposal', {
    reason: codeOption('reason', sendBackWords, 'what is wrong with it'),
  }),
  step('approve', 'a second official agrees: the fine is decided', 'ApproveDecision', {}),
  step('notify', 'the person is told of the decision', 'NotifyDecision', dispatch()),
  pay,
  step('collect', 'the fine is collected, once the term to pay is over', 'StartCollection', {}),
  step('lodge-appeal', 'the person turned to the court', 'LodgeAppeal', { appeal: appeal() }),
  step('record-judgment', 'the court answered', 'RecordAppealOutcome', {
    appeal: appeal(),
    outcome: codeOption('outcome', appealOutcomeWords, 'what it said'),
  }),
  step('withdraw', 'the GGC undoes its own decision', 'WithdrawDecision', {
    reason: codeOption('reason', decisionWithdrawalWords, 'why'),
  }),
  step('note-default', 'the default goes on after the fine; opens a further procedure', 'NoteContinuedDefault', {}),
  step('close', 'nothing is left to do about the fine', 'CloseProcedure', {}),
  step('keep-calendar', 'note what the calendar owes; alarms do the same by themselves', 'KeepCalendar', {}),
];
