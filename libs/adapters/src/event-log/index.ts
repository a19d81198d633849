export { Bell } from './bell';
export { follow, readUntil, type ReadStretch, type Stretch } from './following';
export { verdictOn, type EventPlace, type WantedAppend } from './verdict';
