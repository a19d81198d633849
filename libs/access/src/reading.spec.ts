import { specify } from '@termijn/testkit';
import { isPurpose, purposeOf, purposeWords, readingLog, type Reading } from './reading';
import { roleNames } from './roles';

const { given } = specify(readingLog);
const reading: Reading = { what: 'showCase', piece: 'file', purpose: 'handling' };

describe('the log of who read a file', () => {
  it('tells every reading, and the same one again as often as it happens', () => {
    given()
      .when({ type: 'RecordReading', ...reading })
      .then({ type: 'FileRead', ...reading });
    given({ type: 'FileRead', ...reading })
      .when({ type: 'RecordReading', ...reading })
      .then({ type: 'FileRead', ...reading });
  });

  it('knows a purpose for every role, and no purpose that is not on the list', () => {
    expect(roleNames.filter((role) => !isPurpose(purposeOf(role)))).toEqual([]);
    expect([purposeOf('municipal-head'), purposeOf('office-worker')]).toEqual(['handling', 'guidance']);
    expect([isPurpose('complaint'), isPurpose('curiosity'), isPurpose('toString'), isPurpose(1)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('says every purpose in every language', () => {
    const said = Object.values(purposeWords).flatMap(({ nl, fr, en }) => [nl, fr, en]);
    expect(said.filter((text) => !/^\S(.*\S)?$/.test(text))).toEqual([]);
  });
});
