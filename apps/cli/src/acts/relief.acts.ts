import {
  exemptionGroundWords,
  exemptionRefusalWords,
  proofChannelWords,
  proofWords,
  suspensionReasonWords,
} from '@termijn/domain';
import { Option } from 'commander';
import { act, codeOption, dayOrOpenArgument, type CliAct } from './cli-act';

const ground = codeOption('ground', exemptionGroundWords, 'on which ground');
const proof = codeOption('proof', proofWords, 'the paper that proves it, as a code');
const via = codeOption('via', proofChannelWords, 'by which way the paper came');

const suspension = {
  reason: codeOption('reason', suspensionReasonWords, 'why'),
  proof,
  via,
  until: new Option('--until <day>', 'the last day, included; open while it is not known')
    .argParser(dayOrOpenArgument)
    .makeOptionMandatory(),
};

/** What lightens a duty: exemption on evidence, and suspension. */
export const reliefActs: readonly CliAct[] = [
  act('ask-exemption', 'the person asks to be exempted from the duty', 'RequestExemption', { ground }),
  act('exempt', 'the municipality exempts the person from the duty', 'GrantExemption', { ground, proof, via }),
  act('refuse-exemption', 'the municipality refuses an exemption', 'RefuseExemption', {
    reason: codeOption('reason', exemptionRefusalWords, 'why'),
  }),
  act('suspend', 'the duty stands still from --on, its first day', 'GrantSuspension', suspension),
  act('extend-suspension', 'the duty stands still for longer, as decided --on', 'ExtendSuspension', suspension),
  act('end-suspension', 'the suspension is over; terms run again from --on', 'EndSuspension', {}),
];
