export { httpTimeStamper, type TimeStamperAddress } from './http-time-stamper';
export { httpWitness, type WitnessAddress } from './http-witness';
