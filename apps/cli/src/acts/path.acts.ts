import {
  attestWords,
  channelWords,
  dispensableCourseWords,
  dispensationGroundWords,
  literacyWords,
  officeFileWords,
  offices,
  pathLanguages,
  pathStepWords,
  reachedLevelWords,
  type Obligation,
  type ObligationCommand,
} from '@termijn/domain';
import { Option } from 'commander';
import { WrongCall } from '../exit';
import { act, choiceOption, codeOption, type CliAct, type Told } from './cli-act';

const office = choiceOption('office', Object.keys(offices), 'the approved organiser');
const path = choiceOption('path', pathLanguages, 'the language of the path');

const literacy = new Option('--literacy <code>', 'what a language balance found')
  .choices(Object.keys(literacyWords))
  .default('not-told');
const level = new Option('--level <code>', 'what a language course led to')
  .choices(Object.keys(reachedLevelWords))
  .default('none');

/** Who follows the path is known from the file; nobody's name is asked for. */
const follow = (told: Told, standing: Obligation): ObligationCommand => {
  if (!('municipality' in standing)) throw new WrongCall('nobody is known to be behind this case');
  const { person, municipality, language } = standing;
  return { ...told, type: 'FollowVoluntarily', person, municipality, language } as unknown as ObligationCommand;
};

/** The way from the certificate of obligation to the certificate of completion. */
export const pathActs: readonly CliAct[] = [
  act('receive-certificate', 'the person received the certificate of obligation', 'RecordCertificateReceipt', {
    means: codeOption('means', channelWords, 'how it reached the person'),
  }),
  act('register', 'the person registered with an office', 'RegisterWithOffice', {
    office,
    path,
    attest: codeOption('attest', attestWords, 'whether the municipality holds the certificate'),
  }),
  act('prove-registration', 'the municipality received the certificate of registration', 'RecordRegistrationProof', {}),
  {
    name: 'follow-voluntarily',
    description: 'a person on file who is not obliged follows the path',
    options: [office, path],
    commandOf: follow,
  },
  act('record-step', 'a part of the path was done', 'RecordPathStep', {
    step: codeOption('step', pathStepWords, 'which part'),
    literacy,
    level,
  }),
  act('dispense', 'the person is excused from a course', 'GrantDispensation', {
    course: codeOption('course', dispensableCourseWords, 'from which course'),
    ground: codeOption('ground', dispensationGroundWords, 'why'),
  }),
  act('transfer', 'another office takes the path over', 'TransferToOffice', { office, path }),
  act('office-file', 'an office opens, suspends or closes its own file', 'RecordOfficeFile', {
    office,
    status: codeOption('status', officeFileWords, 'how the office keeps the file'),
  }),
  act('complete', 'the person completed the path at an office', 'RecordCompletion', { office }),
  act('prove-completion', 'the municipality received the certificate of completion', 'RecordCompletionProof', {}),
];
