export { type AllowedAddresses, readAllowedAddresses } from './allowed-addresses.ts';
export { describeOutboundProblem } from './outbound-problem.ts';
export { readAddress } from './read-address.ts';
export { sendRequest } from './send-request.ts';
