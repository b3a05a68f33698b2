import { type Peer, startTensorFlow, startTorch } from './rnn-peer.ts';

/** The libraries that take turns with ours; null for one that is not here or not wanted. */
export type Peers = {
  readonly torch: Peer | null;
  readonly tfjsWasm: Peer | null;
  readonly tfjsCpu: Peer | null;
  /** The same work in plain typed arrays, in this process. */
  readonly arrays: boolean;
};

/** Starts those that are named: "torch", "tfjs", "arrays". */
export async function openPeers(names: readonly string[]): Promise<Peers> {
  const tfjs = names.includes('tfjs');
  return {
    torch: names.includes('torch') ? await startTorch() : null,
    tfjsWasm: tfjs ? await startTensorFlow('wasm') : null,
    tfjsCpu: tfjs ? await startTensorFlow('cpu') : null,
    arrays: names.includes('arrays'),
  };
}
