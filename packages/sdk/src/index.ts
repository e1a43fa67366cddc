export {
  type CallOptions,
  type ClientOptions,
  createClient,
  type ListOptions,
  type OtklikClient,
  type Tagged,
} from './client.ts';
export {
  isOtklikError,
  OtklikContractError,
  type OtklikError,
  type OtklikFailure,
  OtklikNetworkError,
  OtklikProblemError,
} from './errors.ts';
export { solveChallenge } from './proof.ts';
