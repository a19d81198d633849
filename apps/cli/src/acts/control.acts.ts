import {
  capacityWords,
  channelWords,
  evidenceWords,
  noticeLanguageWords,
  returnWords,
  withdrawalWords,
} from '@termijn/domain';
import { Option } from 'commander';
import { act, codeOption, numberArgument, type CliAct } from './cli-act';

/** What follows when a term was missed. */
export const controlActs: readonly CliAct[] = [
  act('give-notice', 'the municipality puts the person in default', 'IssueNoticeOfDefault', {
    channel: codeOption('channel', channelWords, 'how the notice goes out'),
    language: codeOption('language', noticeLanguageWords, 'the language it is written in'),
  }),
  act('prove-notice', 'it is proven when the notice arrived', 'RecordNoticeReceipt', {
    evidence: codeOption('evidence', evidenceWords, 'what proves it'),
  }),
  act('withdraw-notice', 'the municipality withdraws its notice', 'WithdrawNotice', {
    reason: codeOption('reason', withdrawalWords, 'why'),
  }),
  act('hand-over', 'the municipality hands the file over for sanction', 'HandOverFile', {
    capacity: codeOption('capacity', capacityWords, 'what is known of the places at the offices'),
    waiting: new Option('--waiting <count>', 'how many people waited for a place')
      .argParser(numberArgument)
      .default('not-known'),
  }),
  act('take-back', 'the GGC gives the file back', 'TakeBackFile', {
    reason: codeOption('reason', returnWords, 'why'),
  }),
];
