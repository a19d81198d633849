export {
  describeConfiguration,
  isEmbedded,
  readConfiguration,
  roles,
  WrongConfiguration,
  type Configuration,
  type Role,
  type Settings,
} from './configuration';
export { type EdgeSettings } from './edge-settings';
export { readIssuers, type IdentitySettings } from './identity-settings';
export { DataFolderUnusable, dataLayout, demonstrationKeyOf, prepareDataFolder } from './data-folder';
export { deleteDatabase } from './database';
export { ClockCannotGoBack, systemClock, type SettableClock } from './demo-clock';
export { LockHeld, takeLock, type FolderLock } from './folder-lock';
export { type KnownAnchors } from './open-anchors';
export { openPlatform, type Platform, type RekeyedPlatform } from './platform';
