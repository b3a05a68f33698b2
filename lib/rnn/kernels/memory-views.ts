/** Views of a kernel memory, which are made anew whenever it grows. */
export type MemoryViews = {
  floats: Float32Array;
  doubles: Float64Array;
  words: Uint32Array;
  /** Grows the memory to so many bytes, if it is smaller.
   * @throws RangeError if that is more than WebAssembly has */
  reserve(bytes: number): void;
};

const pageBytes = 65536;
/** What WebAssembly's addresses reach. */
const mostBytes = 2 ** 32 - pageBytes;

/** Looks into the memory of a module, and goes on doing so when it grows. */
export function viewMemory(memory: WebAssembly.Memory): MemoryViews {
  const views: MemoryViews = {
    floats: new Float32Array(memory.buffer),
    doubles: new Float64Array(memory.buffer),
    words: new Uint32Array(memory.buffer),
    reserve(bytes) {
      if (bytes > mostBytes) {
        const wanted = (bytes / 2 ** 30).toFixed(1);
        throw new RangeError(`This network and batch need ${wanted} GiB of memory; WebAssembly has 4.`);
      }
      const missing = bytes - memory.buffer.byteLength;
      if (missing <= 0) return;
      memory.grow(Math.ceil(missing / pageBytes));
      views.floats = new Float32Array(memory.buffer);
      views.doubles = new Float64Array(memory.buffer);
      views.words = new Uint32Array(memory.buffer);
    },
  };
  return views;
}
