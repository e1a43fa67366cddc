export {
  isOtklikError,
  OtklikContractError,
  type OtklikError,
  type OtklikFailure,
  OtklikNetworkError,
  OtklikProblemError,
} from './errors.ts';
