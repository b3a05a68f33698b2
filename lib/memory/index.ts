export { type Memory, measureMemory } from './measure-memory.ts';
export { decodeTrace, encodeTrace } from './trace-bytes.ts';
