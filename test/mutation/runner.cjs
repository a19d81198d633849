/**
 * Runs the specs of the law for Stryker, many times in one process. Jest would start anew for every fault that is
 * planted, which takes ten times as long as the few specs that look at it; its own parts for describing and expecting are
 * used here without it.
 */
const circus = require('jest-circus');
const { expect } = require('expect');
const { ModuleMocker } = require('jest-mock');
const {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} = require('@stryker-mutator/api/test-runner');
const { lawIn } = require('./law.cjs');

const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = circus;
const jest = new ModuleMocker(globalThis);
Object.assign(globalThis, { describe, it, test, beforeAll, beforeEach, afterAll, afterEach, expect, jest });

/** What the planted faults look at: which one is active, and which test runs. */
const planted = (globalThis.__stryker__ = {});

const nameOf = (one) => (one.parent === undefined ? [] : [...nameOf(one.parent), one.name]);
const idOf = (test) => nameOf(test).join(' > ');

/** Takes every test out of a block that is not to be run; asking each whether it is left out would cost more than the tests. */
const keepOnly = (block, isWanted) => {
  for (const child of block.children) if (child.type === 'describeBlock') keepOnly(child, isWanted);
  block.children = block.children.filter((child) => child.type === 'describeBlock' || isWanted(idOf(child)));
};

const leaveOut = (block) => {
  for (const child of block.children) if (child.type === 'describeBlock') leaveOut(child);
  block.children.length = 0;
};

/** Runs what is described, tells planted faults which test runs, and gives what became of each. */
const runDescribed = async ({ stopEarly }) => {
  const results = [];
  const watch = ({ name, test }, { rootDescribeBlock }) => {
    if (name === 'test_start') planted.currentTestId = idOf(test);
    if (name !== 'test_done') return;
    planted.currentTestId = undefined;
    results.push(resultOf(test));
    if (stopEarly && test.errors.length > 0) leaveOut(rootDescribeBlock);
  };
  circus.addEventHandler(watch);
  await circus.run().finally(() => circus.removeEventHandler(watch));
  return results;
};

const resultOf = ({ errors, duration, ...test }) => {
  const id = idOf(test);
  const told = { id, name: id, timeSpentMs: duration ?? 0, status: TestStatus.Success };
  return errors.length === 0 ? told : { ...told, status: TestStatus.Failed, failureMessage: String(errors[0]) };
};

/** How many folders two files have in common: what lies near a fault is likely to notice it, and is asked first. */
const closeness = (one, other) => {
  const [path, names] = [one.split('/'), other.split('/')];
  const different = path.findIndex((name, index) => name !== names[index]);
  return different === -1 ? path.length : different;
};

class LawRunner {
  #law;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // Every test that is described notes where; nobody looks at that here, and it would cost more than to load the law.
    Error.stackTraceLimit = 0;
    this.#law = lawIn(process.cwd());
  }

  async dryRun() {
    Object.assign(planted, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    planted.mutantCoverage = { static: {}, perTest: {} };
    const { mutantCoverage } = planted;
    const result = await this.#run({ beforeTests: () => undefined });
    planted.mutantCoverage = undefined;
    return { ...result, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, sandboxFileName, hitLimit, disableBail, mutantActivation }) {
    const plant = () => {
      planted.activeMutant = activeMutant.id;
    };
    Object.assign(planted, { activeMutant: undefined, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    if (mutantActivation === 'static') plant();
    const only = testFilter === undefined ? undefined : new Set(testFilter);
    const result = await this.#run({ near: sandboxFileName, only, stopEarly: !disableBail, beforeTests: plant });
    const exhausted = determineHitLimitReached(planted.hitCount, hitLimit);
    planted.activeMutant = undefined;
    return toMutantRunResult(exhausted ?? result, disableBail);
  }

  /** Loads everything anew and runs it. What fails while it loads is a failed test too. */
  async #run({ near = '', only, stopEarly = false, beforeTests }) {
    const specs = this.#law.specs.toSorted((one, other) => closeness(near, other) - closeness(near, one));
    circus.resetState();
    try {
      const load = this.#law.start();
      for (const spec of specs) describe(spec.slice(process.cwd().length + 1), () => void load(spec));
      if (only !== undefined) keepOnly(circus.getState().rootDescribeBlock, (id) => only.has(id));
      beforeTests();
      return { status: DryRunStatus.Complete, tests: await runDescribed({ stopEarly }) };
    } catch (error) {
      const name = 'the law could not be loaded';
      const test = { id: name, name, status: TestStatus.Failed, timeSpentMs: 0, failureMessage: String(error) };
      return { status: DryRunStatus.Complete, tests: [test] };
    }
  }
}

exports.strykerPlugins = [{ kind: 'TestRunner', name: 'law', injectableClass: LawRunner }];
