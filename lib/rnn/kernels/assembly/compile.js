import { readFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';

/** Compiles the sources of this folder. They end in `.as`, so that TypeScript's own tools pass them by.
 * @param {'relaxed' | 'plain'} variant  with fused multiply-add, or with the instructions every processor has
 * @returns {Promise<{ binary: Uint8Array, text: string }>} */
export async function compileKernels(variant) {
  const read = async (name) => {
    if (!name.endsWith('.ts') || name.includes('node_modules')) return null;
    return readFile(new URL(name.replace(/\.ts$/, '.as'), import.meta.url), 'utf8').catch(() => null);
  };
  let binary = new Uint8Array();
  let text = '';
  const { error, stderr } = await asc.main(
    [
      'index.ts',
      ...['--outFile', 'kernels.wasm', '--textFile', 'kernels.wat'],
      ...['--disableWarning', '201'], // lengths are i32, addresses usize: the same on wasm32
      ...['-O3', '--noAssert', '--runtime', 'stub', '--importMemory'],
      ...['--enable', variant === 'relaxed' ? 'simd,relaxed-simd' : 'simd'],
    ],
    {
      readFile: read,
      writeFile: (name, contents) => {
        if (name.endsWith('.wasm')) binary = Uint8Array.from(contents);
        else text = contents;
      },
      listFiles: () => [],
    },
  );
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  return { binary, text };
}
