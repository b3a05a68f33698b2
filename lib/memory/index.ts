export { createForgetfulForecaster } from './forget-stretch.ts';
export { measureLengths } from './measure-lengths.ts';
export { measureMemory } from './measure-memory.ts';
export { decodeTrace, encodeTrace } from './trace-bytes.ts';
