export { createForgetfulForecaster } from './forget-stretch.ts';
export { measureMemory } from './measure-memory.ts';
export { decodeTrace, encodeTrace } from './trace-bytes.ts';
