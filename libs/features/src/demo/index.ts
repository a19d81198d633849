export { chanceFrom, type Chance } from './chance';
export { demoPeriod } from './published';
export {
  demoSeed,
  demoState,
  LogNotEmpty,
  seedDemo,
  type DemoProgress,
  type DemoState,
  type DemoWorld,
} from './seed-demo';
