export { openRateLimits, type RateLimits, type RateLimitsOptions, type Share } from './rate-limits';
