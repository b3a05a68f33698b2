import v8 from 'node:v8';

// Lets V8 fuse pairs of 128-bit SIMD instructions into AVX2. It must be set before the network's WebAssembly first
// runs: code that has run hot without it stays slow for the life of the process. Worker threads inherit it.
v8.setFlagsFromString('--experimental-wasm-revectorize');
