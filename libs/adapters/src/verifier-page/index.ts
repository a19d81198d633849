export { policyOf, verifierPage } from './verifier-page';
