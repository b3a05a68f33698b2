import { plainKernels } from './binaries/plain.ts';
import { relaxedKernels } from './binaries/relaxed.ts';
import { type Kernels, kernelNames } from './kernels.ts';
import type { Variant } from './variant.ts';

/** A fresh instance of the kernels over a memory of its own. The module is compiled once a thread.
 * @throws WebAssembly.CompileError where the processor or the browser lacks the variant's instructions */
export function loadKernels(variant: Variant): { kernels: Kernels; memory: WebAssembly.Memory } {
  modules[variant] ??= new WebAssembly.Module(decode(binaries[variant]));
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = new WebAssembly.Instance(modules[variant], { env: { memory } });
  if (!isKernels(exports)) throw new Error('The kernels are not those that this version was built with.');
  return { kernels: exports, memory };
}

const binaries: { readonly [V in Variant]: string } = { relaxed: relaxedKernels, plain: plainKernels };
const modules: { [V in Variant]?: WebAssembly.Module } = {};

const decode = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

const isKernels = (exports: WebAssembly.Exports): exports is Kernels =>
  kernelNames.every((name) => typeof exports[name] === 'function');
